package io.postillion.app.demo;

import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Findings;
import io.postillion.core.content.Articles;
import io.postillion.core.people.Person;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import java.util.List;
import java.util.Optional;

/**
 * Writes into one post what no source says, as models do with a straight face: to be seen flagged.
 */
final class Slip {

  static final String INVENTED = "Studies show that 87 % of bakeries earn more with one.";

  private static final String CHANNEL = "velorine-workshop";
  private static final String ABOUT = "cargo bikes";

  private final Posts posts;
  private final Articles articles;
  private final Editing editing;
  private final Findings findings;

  Slip(Posts posts, Articles articles, Editing editing, Findings findings) {
    this.posts = posts;
    this.articles = articles;
    this.editing = editing;
    this.findings = findings;
  }

  /** Whether it belongs into this post and was never there. */
  boolean isFor(Post post) {
    return post.channel().value().equals(CHANNEL)
        && Optional.ofNullable(post.article())
            .flatMap(id -> articles.find(post.brand(), id))
            .filter(article -> article.item().title().contains(ABOUT))
            .isPresent()
        && posts.revisions(post.brand(), post.id()).size() == 1;
  }

  /** Whether it stands in the post now. */
  boolean isIn(Post post) {
    return text(post).contains(INVENTED);
  }

  /**
   * The person writes it in the place of what follows the first sentence.
   *
   * @return what the checks say about its claims
   */
  List<Finding> into(Person person, Post post) {
    String text = text(post);
    int paragraph = text.indexOf("\n\n") < 0 ? text.length() : text.indexOf("\n\n");
    int sentence = text.indexOf(". ");
    String kept = sentence < 0 || sentence > paragraph ? "" : text.substring(0, sentence + 2);
    return edit(person, post, kept + INVENTED + text.substring(paragraph));
  }

  /** The person makes it as it was before. */
  void outOf(Person person, Post post) {
    edit(person, post, posts.revisions(post.brand(), post.id()).get(0).content().text());
  }

  private List<Finding> edit(Person person, Post post, String text) {
    BrandId brand = post.brand();
    PostContent content = posts.current(post).map(Revision::content).orElseThrow();
    Revision written =
        editing.edit(person, brand, post.id(), post.current(), content.withText(text));
    return findings.of(brand, written.id()).stream()
        .filter(finding -> finding.code().startsWith("claim."))
        .toList();
  }

  private String text(Post post) {
    return posts.current(post).map(revision -> revision.content().text()).orElse("");
  }
}
