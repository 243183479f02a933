package io.postillion.core.brand;

import io.postillion.core.Secret;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The channels that people set at the desk. What the configuration names does not stand here. */
public interface ChannelBook {

  /** Of any brand, also one that was removed: what is out there can still be looked at. */
  Optional<ChannelEntry> find(ChannelId id);

  /** Those that nobody removed. */
  List<ChannelEntry> of(BrandId brand);

  /**
   * The credential that was typed; empty when there is none, or no more.
   *
   * @throws Unauthorised when it is there and cannot be read any more; the message says what to do
   */
  Optional<Secret> secret(BrandId brand, ChannelId id);

  /**
   * Enters a channel under a name that no channel has or had.
   *
   * @param secret its credential; null where none is typed
   * @return false when the name is taken
   * @throws KnownAccountException when the brand has a channel with this account; whatever the
   *     transaction did is undone
   */
  boolean insert(ChannelEntry entry, @Nullable Secret secret);

  /** Somebody added a channel with this account just now. */
  final class KnownAccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KnownAccountException(ChannelEntry entry, Throwable cause) {
      super(
          "%s has a channel with the account %s already".formatted(entry.brand(), entry.account()),
          cause);
    }
  }

  /**
   * Another credential takes the place of the one that there is; the version is raised.
   *
   * @param entry as it was found
   * @return false when somebody else was faster, or it is there no more
   */
  boolean renew(ChannelEntry entry, Secret secret);

  /**
   * Until the transaction ends, whoever makes a post for it waits.
   *
   * @return false when there is none, or no more
   */
  boolean hold(BrandId brand, ChannelId id);

  /** Posts for it to which something may still happen; the newest first. */
  List<PostId> unfinished(BrandId brand, ChannelId id);

  /**
   * Nothing is planned for it or sent to it any more, and its credential and what its network
   * granted are forgotten; its posts stay.
   *
   * @param stillUsed whether the configuration names it, so that it is used all the same
   * @return false when there is none, or no more
   */
  boolean remove(BrandId brand, ChannelId id, boolean stillUsed, Instant at);
}
