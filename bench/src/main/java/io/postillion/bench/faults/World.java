package io.postillion.bench.faults;

import java.util.ArrayList;
import java.util.List;

/** A database, the people around it, and the nodes that share it. */
final class World implements AutoCloseable {

  private final Database database;
  private final OracleProcess oracle;
  private final Office office;
  private final Without without;
  private final int wanted;
  private final List<Node> joined = new ArrayList<>();
  private final List<Node> waiting = new ArrayList<>();
  private volatile Cast cast = new Cast(List.of());

  /**
   * @param wanted one node, or two
   */
  World(Database.Kind kind, int wanted, OracleProcess oracle, Without without) {
    this.database = Database.start(kind);
    this.oracle = oracle;
    this.office = new Office(database, oracle.address());
    this.without = without;
    this.wanted = wanted;
  }

  Database database() {
    return database;
  }

  OracleProcess oracle() {
    return oracle;
  }

  Office office() {
    return office;
  }

  int wanted() {
    return wanted;
  }

  /** One node is at work; the other one, where there is to be one, is at work or about to be. */
  void play(Cast next) throws Exception {
    cast = next;
    while (joined.size() + waiting.size() < wanted) {
      waiting.add(node());
    }
    if (joined.isEmpty()) {
      joinOne();
    }
  }

  private Node node() throws Exception {
    return new Node(database.dataSource(), oracle.address(), () -> cast, without);
  }

  private void joinOne() {
    Node node = waiting.remove(0);
    node.join();
    joined.add(node);
  }

  /** All that wait take part from now on. */
  void joinAll() {
    while (!waiting.isEmpty()) {
      joinOne();
    }
  }

  /** A halted one makes room for a new one, which starts at once where it was alone. */
  void bury(Node halted) throws Exception {
    joined.remove(halted);
    if (wanted == 1) {
      waiting.add(node());
    }
    joinAll();
  }

  List<Node> joined() {
    return List.copyOf(joined);
  }

  List<Lifeline> lifelines() {
    return joined.stream().map(Node::lifeline).toList();
  }

  @Override
  public void close() {
    joined.forEach(Node::close);
    waiting.forEach(Node::close);
    office.close();
    database.close();
  }
}
