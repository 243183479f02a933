package io.postillion.core.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an engine that does not share our database is yet to be told. It is written with what it is
 * about, in one transaction, and told in order for each article or post, at least once.
 */
public interface Outbox {

  /**
   * One thing to be told.
   *
   * @param subject what it is about; one after another for each
   * @param kind what is to be done with the payload
   * @param problem why it could not be told so far; null when it was not tried
   */
  record Order(long id, String subject, String kind, String payload, @Nullable String problem) {}

  void add(String subject, String kind, String payload);

  /**
   * The oldest that may be told now and is nobody else's.
   *
   * @param lease after this time it is everybody's again
   */
  Optional<Order> claim(Duration lease);

  void told(long id);

  /**
   * It stays first of its subject.
   *
   * @param again after this time
   */
  void failed(long id, String problem, Duration again);

  /** All that is yet to be told, oldest first. */
  List<Order> waiting();
}
