package io.postillion.core.ai;

import io.postillion.core.post.Author;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Support;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another version of a post that was offered. It is no revision until a person takes it.
 *
 * @param after the revision that it would follow; null when there was none
 * @param support its sentences with what they rest on
 * @param articleVersion from which it was written
 */
public record OfferedDraft(
    OfferedDraftId id,
    PostId post,
    @Nullable RevisionId after,
    Variant variant,
    PostContent content,
    Author author,
    List<Support> support,
    int articleVersion,
    Instant at) {

  public OfferedDraft {
    support = List.copyOf(support);
  }
}
