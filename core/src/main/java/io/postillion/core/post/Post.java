package io.postillion.core.post;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post for one channel.
 *
 * @param article null when a person wrote it from nothing
 * @param current the newest revision; null while there is none
 * @param schedule null means: as soon as it is approved
 * @param attention what happened and what a person has to do; null when nothing
 * @param version counts the updates, so that two writers notice each other
 */
public record Post(
    PostId id,
    BrandId brand,
    ChannelId channel,
    @Nullable ArticleId article,
    PostStatus status,
    @Nullable RevisionId current,
    @Nullable Schedule schedule,
    @Nullable String attention,
    Instant createdAt,
    long version) {

  public static Post create(
      BrandId brand, ChannelId channel, @Nullable ArticleId article, Instant now) {
    return create(PostId.random(), brand, channel, article, now);
  }

  /** The same with an id that is known already. */
  public static Post create(
      PostId id, BrandId brand, ChannelId channel, @Nullable ArticleId article, Instant now) {
    return new Post(id, brand, channel, article, PostStatus.DRAFTING, null, null, null, now, 0);
  }

  public Post in(PostStatus next) {
    return new Post(id, brand, channel, article, next, current, schedule, null, createdAt, version);
  }

  public Post needing(String attentionTo) {
    return new Post(
        id,
        brand,
        channel,
        article,
        PostStatus.NEEDS_ATTENTION,
        current,
        schedule,
        attentionTo,
        createdAt,
        version);
  }

  public Post at(@Nullable Schedule when) {
    return new Post(
        id, brand, channel, article, status, current, when, attention, createdAt, version);
  }

  public Post showing(Revision revision) {
    return new Post(
        id,
        brand,
        channel,
        article,
        status,
        revision.id(),
        schedule,
        attention,
        createdAt,
        version);
  }

  public Optional<Schedule> scheduled() {
    return Optional.ofNullable(schedule);
  }

  /**
   * @throws RefusedException when the post is in none of these statuses
   */
  public void require(PostStatus first, PostStatus... others) {
    EnumSet<PostStatus> allowed = EnumSet.of(first, others);
    if (!allowed.contains(status)) {
      throw new RefusedException(
          Reason.WRONG_STATUS,
          "Post %s is %s, so this cannot be done now. Reload the page to see where it stands."
              .formatted(id, status.name().toLowerCase(Locale.ROOT).replace('_', ' ')),
          id,
          status);
    }
  }
}
