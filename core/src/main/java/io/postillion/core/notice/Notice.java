package io.postillion.core.notice;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told, written down in the transaction in which it happened; whom
 * to tell is found out later.
 *
 * @param key the same for the same occasion, so that it is written once
 * @param task the question it is about; null for a result
 * @param post null for a question about an article
 * @param named roles, groups and logins that are told, or of those whom somebody mentioned the ids;
 *     empty where the question says whom it asks, and for a result, which concerns those who had a
 *     hand in it
 * @param detail of a question its kind, e.g. {@code LATE_POST}; of a result the words that came
 *     with it
 */
public record Notice(
    NoticeId id,
    BrandId brand,
    String key,
    NoticeKind kind,
    @Nullable String task,
    @Nullable PostId post,
    @Nullable ArticleId article,
    Set<String> named,
    String detail,
    Instant at) {

  public Notice {
    named = Set.copyOf(named);
  }
}
