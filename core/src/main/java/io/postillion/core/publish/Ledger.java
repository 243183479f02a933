package io.postillion.core.publish;

import io.postillion.core.approval.Approval;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What goes out, written before it goes. Every change of state is conditional on the state (and,
 * while sending, on the fence) that the caller saw: it answers false or empty when another was
 * first.
 */
public interface Ledger {

  /**
   * The live entry of the post, or a new {@code PLANNED} one. One that is {@code PLANNED} or {@code
   * ARMED} on another approval, of an older revision say, is cancelled and makes way. The database
   * refuses an entry without an approval, by a person, of exactly that revision and seal, and a
   * second live one.
   */
  Publication plan(BrandId brand, ChannelId channel, Approval approval, Instant dueAt);

  Optional<Publication> find(BrandId brand, PublicationId id);

  /** The entry of the post that is live: not refused and not cancelled. */
  Optional<Publication> live(BrandId brand, PostId post);

  /** All entries of the post, oldest first. */
  List<Publication> of(BrandId brand, PostId post);

  /**
   * What is still {@code PLANNED}, was never tried, waits for nobody, and is due from the one
   * moment to the other, of all brands: for the worker that wakes what was not woken.
   *
   * @return those that are due first, up to so many
   */
  List<Publication> imminent(Instant from, Instant to, int most);

  /** Keeps a handle that is not complete yet, while {@code PLANNED} or {@code ARMED}. */
  boolean keep(BrandId brand, PublicationId id, String handle);

  /** {@code PLANNED} or {@code ARMED} to {@code ARMED}, with the handle. */
  boolean arm(BrandId brand, PublicationId id, String handle);

  /**
   * {@code ARMED} to {@code SENDING}, one more attempt, the next fence, all in one go; each only
   * while its approval holds, the revision is the post's current one, the entry is due, and no
   * brake is pulled.
   *
   * @param lease measured by the database's clock, which all nodes share
   * @return those that were claimed
   */
  List<Publication> claim(
      BrandId brand, Collection<PublicationId> armed, Instant now, Duration lease);

  /**
   * {@code SENDING} or {@code UNKNOWN} to {@code SENT}.
   *
   * @return the entries that were still held by the fence they are given with
   */
  Set<PublicationId> sent(BrandId brand, Map<Publication, Sent> departed, Instant at);

  /**
   * How long ago the last claim of the entry was, by the database's clock, which all nodes share.
   *
   * @return empty when it was never claimed
   */
  Optional<Duration> sinceClaim(BrandId brand, PublicationId id);

  /** How many sends of the channel were begun since then, each post of a thread counted. */
  int begunSince(BrandId brand, ChannelId channel, Instant since);

  /**
   * When the sends of the channel were begun or are to begin, from the one moment to the other,
   * both included, oldest first.
   */
  List<Instant> departures(BrandId brand, ChannelId channel, Instant from, Instant to);

  /**
   * The next post of a thread is about to be sent, with this handle: {@code SENDING} stays what it
   * is.
   *
   * @return false when another fence holds it by now
   */
  boolean begin(BrandId brand, PublicationId id, long fence, String handle);

  /**
   * One post of a thread is out: {@code SENDING} or {@code UNKNOWN} stay what they are. From now on
   * the entry cannot be cancelled, dropped or refused, for it is half out.
   *
   * @return false when another fence holds it by now, or the one before is not out, or this one is
   *     written down already
   */
  boolean reached(BrandId brand, PublicationId id, long fence, Reached part, Instant at);

  /** The posts of a thread that are known to be out, in their order. */
  List<Sent> out(BrandId brand, PublicationId id);

  /** The network refuses the next post of a thread: {@code SENDING} to {@code UNKNOWN}, stopped. */
  boolean stopped(BrandId brand, PublicationId id, long fence, String problem);

  /**
   * A thread that is half out ends where it is: {@code PLANNED}, {@code ARMED} or {@code UNKNOWN}
   * to {@code SENT}.
   *
   * @return false when none of it is out, or it is on its way
   */
  boolean leave(BrandId brand, PostId post, Instant at);

  /** {@code SENDING} or {@code UNKNOWN} to {@code REFUSED}; not when it is half out. */
  boolean refused(BrandId brand, PublicationId id, long fence, String problem);

  /** {@code SENDING} to {@code UNKNOWN}. */
  boolean unknown(BrandId brand, PublicationId id, long fence, String problem);

  /**
   * Certainly not out, or not all of it: {@code SENDING} or {@code UNKNOWN} back to {@code
   * PLANNED}, the handle kept.
   */
  boolean release(BrandId brand, PublicationId id, long fence, String problem);

  /**
   * A send that was begun and whose lease has ended by the database's clock: {@code SENDING} to
   * {@code UNKNOWN}.
   */
  boolean expire(BrandId brand, PublicationId id);

  /**
   * Writes down what keeps it from going out, while it is {@code PLANNED}, {@code ARMED} or {@code
   * UNKNOWN}.
   *
   * @return false when it was withdrawn, went out, or is on its way meanwhile
   */
  boolean note(BrandId brand, PublicationId id, String problem);

  /**
   * Exactly this entry, {@code PLANNED} or {@code ARMED} to {@code CANCELLED}; not when it is half
   * out.
   *
   * @return false when it was withdrawn, or is on its way meanwhile
   */
  boolean drop(BrandId brand, PublicationId id, String problem);

  /**
   * {@code PLANNED} or {@code ARMED} to {@code CANCELLED}.
   *
   * @return true also when there is no live entry; false when it is on its way, out or half out
   */
  boolean cancel(BrandId brand, PostId post);
}
