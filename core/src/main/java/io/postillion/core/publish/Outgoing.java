package io.postillion.core.publish;

import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An approved post on its way to a network.
 *
 * @param key the same for every attempt, and another for each post of a thread; a network that
 *     takes an idempotency key gets this one
 * @param attempt 1 for the first send; 0 before any. A network that calls a first attempt a
 *     duplicate means another post; a later one may have met our own
 * @param dueAt when it was to go out
 * @param pictures the bytes of each {@link Media} by its SHA-256
 * @param follows the post that it replies to; null unless it is a later one of a thread
 */
public record Outgoing(
    PublicationId key,
    int attempt,
    PostContent content,
    Instant dueAt,
    Map<String, byte[]> pictures,
    @Nullable Follows follows) {

  public Outgoing {
    pictures = Map.copyOf(pictures);
  }

  /** One that follows none. */
  public Outgoing(
      PublicationId key,
      int attempt,
      PostContent content,
      Instant dueAt,
      Map<String, byte[]> pictures) {
    this(key, attempt, content, dueAt, pictures, null);
  }

  /** The same with the content of a thread's first post. */
  Outgoing only(PostContent first) {
    return new Outgoing(key, attempt, first, dueAt, pictures);
  }

  /**
   * A later post of the thread; its key is derived from that of the whole, so it is the same
   * whoever goes on with it.
   */
  Outgoing following(PostContent later, int times, Follows place) {
    return new Outgoing(key.part(place.number()), times, later, dueAt, pictures, place);
  }

  /** Where a later post of a thread hangs; empty for every other post. */
  public Optional<Follows> place() {
    return Optional.ofNullable(follows);
  }

  public byte[] bytesOf(Media media) {
    byte[] bytes = pictures.get(media.sha256());
    if (bytes == null) {
      throw new IllegalStateException(
          "The bytes of picture %s are missing".formatted(media.sha256()));
    }
    return bytes;
  }
}
