package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The outbox: what is to be told, and how far it got. Several nodes may work on it. */
public interface Notices {

  /**
   * Writes it down in the caller's transaction.
   *
   * @return false when its key is there already, or there is no such brand, post or article
   */
  boolean add(Notice notice);

  /** Those for which nobody has found out yet whom to tell, the oldest first. */
  List<Notice> unspread(int limit);

  /**
   * Stores whom to tell, in one transaction of the caller's.
   *
   * @return false when another node did so before
   */
  boolean spread(NoticeId notice, Instant at, List<Delivery> deliveries);

  /**
   * What is due by this means and in nobody's hands. The lease, by the database's clock, says how
   * long it is in ours; whoever comes later has a greater {@link Delivery#attempts()}.
   */
  List<Told> claim(Means means, Instant now, Duration lease, int limit);

  /** Also by whose lease has ended meanwhile: it is out. */
  void sent(Delivery delivery, Instant at);

  /** It needs no telling any more. */
  void dropped(Delivery delivery, Instant at, String why);

  /** It did not get through and is tried again; nothing when somebody else took it meanwhile. */
  void later(Delivery delivery, Instant due, String problem);

  /** It was not tried after all; nothing when somebody else took it meanwhile. */
  void release(Delivery delivery);

  /**
   * It did not get through and nobody tries again by itself; nothing when somebody else took it
   * meanwhile.
   */
  void failed(Delivery delivery, Instant at, String problem);

  /** Whether this recipient was told of this question since then, or is about to be. */
  boolean isToldSince(BrandId brand, String recipient, String task, Instant since);

  /** What did not get through, the newest first. */
  List<Trouble> troubles(BrandId brand, int limit);

  /**
   * Tries at once what was given up or waits for another attempt.
   *
   * @return how many
   */
  int again(BrandId brand, Instant now);

  /** Forgets what was settled before that moment. */
  int forget(Instant before);
}
