package io.postillion.core.evidence;

import io.postillion.core.post.PostStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which post it is about.
 *
 * @param due when it was to go out at last; null means: as soon as it is approved
 * @param zone in which a person chose that time; null without one
 * @param shown number of the revision that went out, or else would now; 0 when there is none
 * @param article null when a person wrote it from nothing
 * @param translatedFrom null when it is no translation
 * @param brake the one that holds it now; null when none does, or when it is too late for one
 */
public record Subject(
    String id,
    String brand,
    String brandName,
    String channel,
    String channelName,
    String network,
    String account,
    PostStatus status,
    Instant createdAt,
    @Nullable Instant due,
    @Nullable String zone,
    int shown,
    @Nullable Source article,
    @Nullable Original translatedFrom,
    @Nullable Brake brake) {

  /**
   * The article it was made from, as it is kept now.
   *
   * @param address where readers find it; null when it has none
   * @param version counts its changes
   * @param sha256 of what a post could rest on
   */
  public record Source(
      String id, String title, @Nullable String address, int version, String sha256) {}

  /** The post and the revision of it that this one was translated from. */
  public record Original(String post, String revision, Instant at) {}

  /**
   * A brake that is pulled.
   *
   * @param all whether it holds all brands
   */
  public record Brake(boolean all, String who, String why, Instant at) {}
}
