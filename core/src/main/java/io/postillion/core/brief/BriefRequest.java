package io.postillion.core.brief;

import io.postillion.core.ai.Asked;
import io.postillion.core.brand.Brand;
import io.postillion.core.content.Article;
import java.util.List;
import java.util.Locale;

/**
 * What fillings are proposed for.
 *
 * @param brief as it stands
 * @param missing what it lacks
 * @param reader the language in which questions are asked
 * @param asked by whom
 */
public record BriefRequest(
    Brand brand,
    Article article,
    Brief brief,
    List<Criterion> missing,
    Locale reader,
    Asked asked) {

  public BriefRequest {
    missing = List.copyOf(missing);
  }
}
