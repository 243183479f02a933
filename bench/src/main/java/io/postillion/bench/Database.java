package io.postillion.bench;

import java.util.List;

/** A server that gives each process under test a database of its own. */
interface Database extends AutoCloseable {

  /** In few words, for the report. */
  String name();

  /**
   * @param database made when it is not there yet
   * @return arguments with which a Spring Boot application connects to it
   */
  List<String> connect(String database);

  /** Takes it away, data kept. */
  void stop();

  /** Brings it back at the same address. */
  void restart();

  @Override
  void close();
}
