package io.postillion.core.correct;

import io.postillion.core.brand.Policies;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By the brand's rule and the post's article. Pictures, link and language must be what they were.
 */
public final class ArticleCorrector implements Corrector {

  private final Policies policies;
  private final Articles articles;

  public ArticleCorrector(Policies policies, Articles articles) {
    this.policies = policies;
    this.articles = articles;
  }

  @Override
  public Optional<Correction> correction(Post post, PostContent before, PostContent after) {
    CorrectionRule rule = policies.of(post.brand()).corrections();
    if (rule == CorrectionRule.NONE
        || !after.equals(before.withText(after.text()))
        || before.parts().size() != after.parts().size()) {
      return Optional.empty();
    }
    return Correction.of(rule, before.text(), after.text(), article(post));
  }

  private String article(Post post) {
    @Nullable ArticleId id = post.article();
    return id == null
        ? ""
        : articles
            .find(post.brand(), id)
            .map(article -> article.item().title() + "\n" + article.item().body())
            .orElse("");
  }
}
