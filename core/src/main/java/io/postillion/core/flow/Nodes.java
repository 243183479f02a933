package io.postillion.core.flow;

import java.time.Duration;
import java.util.List;

/**
 * Which nodes share the database and are alive. Time is the database's, which all of them share, so
 * that no node's clock can make another one look dead.
 */
public interface Nodes {

  /** This node is alive and will say so again within this time. */
  void alive(String node, Duration within);

  /** Nodes that did not say so again in time. */
  List<String> lapsed();

  /**
   * Its work was taken over, or it left in good order.
   *
   * @return false when another node has done so already, or it is alive after all
   */
  boolean forget(String lapsed);

  /** It leaves in good order. */
  void leave(String node);
}
