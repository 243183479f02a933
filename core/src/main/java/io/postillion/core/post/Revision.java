package io.postillion.core.post;

import io.postillion.core.brand.ChannelId;
import java.time.Instant;
import java.util.List;

/**
 * An immutable version of a post.
 *
 * @param number 1 for the first
 * @param support what each sentence rests on, as far as its author knew; empty for a person's text
 * @param articleVersion the version of the article it was written from; 0 without an article
 * @param seal see {@link Seal}
 */
public record Revision(
    RevisionId id,
    PostId post,
    int number,
    PostContent content,
    Author author,
    List<Support> support,
    int articleVersion,
    Instant createdAt,
    String seal) {

  public Revision {
    support = List.copyOf(support);
  }

  /** A new revision with its seal computed. */
  public static Revision of(
      PostId post,
      ChannelId channel,
      int number,
      PostContent content,
      Author author,
      List<Support> support,
      int articleVersion,
      Instant createdAt) {
    return new Revision(
        RevisionId.random(),
        post,
        number,
        content,
        author,
        support,
        articleVersion,
        createdAt,
        Seal.of(channel, content));
  }

  /** Whether the content is still, to the character, what the seal was made of. */
  public boolean isIntact(ChannelId channel) {
    return Seal.of(channel, content).equals(seal);
  }
}
