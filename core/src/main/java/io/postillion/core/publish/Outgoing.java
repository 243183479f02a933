package io.postillion.core.publish;

import io.postillion.core.post.Media;
import io.postillion.core.post.PostContent;
import java.time.Instant;
import java.util.Map;

/**
 * An approved post on its way to a network.
 *
 * @param key the same for every attempt; a network that takes an idempotency key gets this one
 * @param attempt 1 for the first send; 0 before any. A network that calls a first attempt a
 *     duplicate means another post; a later one may have met our own
 * @param dueAt when it was to go out
 * @param pictures the bytes of each {@link Media} by its SHA-256
 */
public record Outgoing(
    PublicationId key,
    int attempt,
    PostContent content,
    Instant dueAt,
    Map<String, byte[]> pictures) {

  public Outgoing {
    pictures = Map.copyOf(pictures);
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
