package io.postillion.plugin.desk.view;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.text.Visible;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the rows of lists of posts. */
public final class PostRows {

  private static final int LENGTH = 160;

  private final Posts posts;
  private final Channels channels;
  private final Articles articles;
  private final Times times;

  public PostRows(Posts posts, Channels channels, Articles articles, Times times) {
    this.posts = posts;
    this.channels = channels;
    this.articles = articles;
    this.times = times;
  }

  public PostRow of(Desk desk, Post post) {
    Channel channel = channels.get(post.brand(), post.channel());
    Optional<PostContent> content = posts.current(post).map(Revision::content);
    String attention = post.attention();
    return new PostRow(
        post.id(),
        channel.network(),
        channel.name(),
        post.status().name(),
        content.map(words -> Visible.line(words.text(), LENGTH)).orElse(""),
        content.map(words -> words.language().toLanguageTag()).orElse(""),
        title(desk, post.article()),
        attention == null ? null : Visible.text(attention),
        post.scheduled().map(when -> times.at(when.at(), desk.zone())).orElse(null),
        times.since(post.createdAt(), desk.zone()));
  }

  private @Nullable String title(Desk desk, @Nullable ArticleId article) {
    return Optional.ofNullable(article)
        .flatMap(id -> articles.find(desk.id(), id))
        .map(Article::item)
        .map(item -> Visible.line(item.title(), LENGTH))
        .orElse(null);
  }
}
