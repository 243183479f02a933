package io.postillion.core.publish;

import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Media;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Packs what was approved, and nothing else. */
final class Envelopes {

  private final Posts posts;
  private final MediaStore media;

  Envelopes(Posts posts, MediaStore media) {
    this.posts = posts;
    this.media = media;
  }

  /**
   * The approved revision with its pictures; its hash is computed anew.
   *
   * @throws Rejected when the text is not, to the character, the one that was approved, or a
   *     picture is gone
   */
  Outgoing of(Publication entry) {
    return of(entry, posts.revision(entry.brand(), entry.revision()));
  }

  /** The same with a revision that was read already. */
  Outgoing of(Claimed claimed) {
    return of(claimed.entry(), claimed.revision());
  }

  private Outgoing of(Publication entry, Optional<Revision> stored) {
    Revision revision =
        stored.orElseThrow(() -> new IllegalStateException("Revisions are never deleted"));
    if (!revision.seal().equals(entry.seal()) || !revision.isIntact(entry.channel())) {
      throw new Rejected(
          "The text of post %s is not the one that was approved. Have it approved again."
              .formatted(entry.post()));
    }
    Map<String, byte[]> pictures = new HashMap<>();
    for (Media picture : revision.content().media()) {
      pictures.put(picture.sha256(), bytes(entry, picture));
    }
    return new Outgoing(entry.id(), entry.attempt(), revision.content(), entry.dueAt(), pictures);
  }

  private byte[] bytes(Publication entry, Media picture) {
    return media
        .read(entry.brand(), picture.sha256())
        .orElseThrow(
            () ->
                new Rejected(
                    "Picture %s of post %s is gone. Remove it or add it again."
                        .formatted(picture.sha256(), entry.post())));
  }
}
