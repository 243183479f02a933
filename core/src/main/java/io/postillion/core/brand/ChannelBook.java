package io.postillion.core.brand;

import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The channels that people set at the desk. What the configuration names does not stand here. */
public interface ChannelBook {

  /** Of any brand, also one that was removed: what is out there can still be looked at. */
  Optional<ChannelEntry> find(ChannelId id);

  /** Those that nobody removed. */
  List<ChannelEntry> of(BrandId brand);

  /**
   * Enters a channel under a name that no channel has or had.
   *
   * @return false when the name is taken
   */
  boolean insert(ChannelEntry entry);

  /**
   * Until the transaction ends, whoever makes a post for it waits.
   *
   * @return false when there is none, or no more
   */
  boolean hold(BrandId brand, ChannelId id);

  /** Posts for it to which something may still happen; the newest first. */
  List<PostId> unfinished(BrandId brand, ChannelId id);

  /**
   * Nothing is planned for it or sent to it any more, and what its network granted is forgotten;
   * its posts stay.
   *
   * @param stillUsed whether the configuration names it, so that it is used all the same
   * @return false when there is none, or no more
   */
  boolean remove(BrandId brand, ChannelId id, boolean stillUsed, Instant at);
}
