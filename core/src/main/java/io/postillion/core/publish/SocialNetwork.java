package io.postillion.core.publish;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.failure.Failure;
import io.postillion.core.insight.Reading;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connected account on a network. Implementations are safe for use by several threads, every
 * call times out within {@link Publisher#CALL_LIMIT}, and nothing but {@link Failure} is thrown
 * when the outside world says no.
 */
public interface SocialNetwork {

  NetworkLimits limits();

  /** How fast the account may publish; asked before every post, so it must not call the network. */
  default Pace pace() {
    return Pace.FREE;
  }

  /**
   * How long after a send a post that was accepted may stay invisible to {@link #look}, with a
   * margin. Zero where what is asked is the same that was written.
   */
  default Duration settling() {
    return Duration.ZERO;
  }

  /**
   * Whether it shows a post as made with AI when {@link
   * io.postillion.core.post.PostContent#aiMark()} asks for it.
   */
  default boolean marksAi() {
    return false;
  }

  /**
   * Does all that can be done ahead: a fresh token, media uploaded, the record key chosen. Nothing
   * is public afterwards.
   *
   * @param earlier the handle of an earlier preparation of the same publication, also of one that
   *     was kept half way, or null; whatever makes two sends recognisable as the same (a record
   *     key, say) must be taken from it, and what is done already is not done again
   * @param keep stores the handle so far, after each step that would be a pity to repeat
   * @return the handle to store before sending; opaque, up to 100,000 characters
   */
  String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep);

  /**
   * Makes it public.
   *
   * @param permit required right before the request that makes it public
   * @throws io.postillion.core.failure.Transient when it is certainly not out
   * @throws io.postillion.core.failure.Rejected when it is certainly not out
   * @throws io.postillion.core.failure.Unauthorised when it is certainly not out
   * @throws io.postillion.core.failure.OutcomeUnknown when it may be out: a lost or unreadable
   *     answer, a 5xx after the request went
   */
  Sent send(Outgoing post, String handle, Permit permit);

  /** Asks the network whether the post is out. */
  Lookup look(Outgoing post, String handle);

  /**
   * Where people see the account, to look for themselves.
   *
   * @param account as people know it, e.g. {@code @acme}
   */
  default Optional<URI> home(String account) {
    return Optional.empty();
  }

  /** Whether the network charges for {@link #engagement}. */
  default boolean chargesForReading() {
    return false;
  }

  /**
   * How people responded to a post that is out, as counted now.
   *
   * @param remoteId as {@link Sent} had it; where a person found the post, its address
   */
  default Reading engagement(String remoteId) {
    return new Reading.NotTold("Nobody has taught Postillion to ask this network.");
  }

  /** Tries the connection with the configured credentials and says which account it reached. */
  String test();

  /** Asks the network whose credentials these are. */
  default NetworkAccount reach() {
    return new NetworkAccount("", test());
  }
}
