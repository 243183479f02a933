package io.postillion.plugin.desk.articles;

import io.postillion.core.content.Article;
import io.postillion.core.content.Source;
import io.postillion.core.content.Sources;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.PostRow;
import io.postillion.plugin.desk.view.PostRows;
import java.util.List;

/** Makes the rows of lists of articles. */
public final class ArticleRows {

  private final Posts posts;
  private final Sources sources;
  private final PostRows rows;
  private final Times times;

  public ArticleRows(Posts posts, Sources sources, PostRows rows, Times times) {
    this.posts = posts;
    this.sources = sources;
    this.rows = rows;
    this.times = times;
  }

  ArticleRow of(Desk desk, Article article) {
    List<Post> about = posts.list(desk.id(), PostFilter.ofArticle(article.id()));
    return new ArticleRow(
        article.id(),
        Visible.text(article.item().title()),
        article.item().language().toLanguageTag(),
        sources.find(article.source()).map(Source::name).orElse(article.source().value()),
        times.since(article.receivedAt(), desk.zone()),
        about.stream().anyMatch(post -> isBehind(post, article)),
        rows.of(desk, about).stream().map(PostRow::besideItsArticle).toList());
  }

  private boolean isBehind(Post post, Article article) {
    return posts
        .current(post)
        .filter(revision -> revision.articleVersion() > 0)
        .filter(revision -> revision.articleVersion() < article.version())
        .isPresent();
  }
}
