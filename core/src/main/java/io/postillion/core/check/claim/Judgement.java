package io.postillion.core.check.claim;

import io.postillion.core.check.Finding;
import io.postillion.core.check.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a post, held against its source.
 *
 * @param span where it stands in the post
 * @param passage the sentence of the source that comes nearest or speaks against it; null when none
 *     has anything in common with it
 * @param findings why, in the order of the text; a statement may be not found without any, when it
 *     says nothing that could be pointed at
 */
public record Judgement(
    Span span, Verdict verdict, @Nullable String passage, List<Finding> findings) {

  public Judgement {
    findings = List.copyOf(findings);
  }
}
