package io.postillion.core.post;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import java.time.Clock;
import java.util.List;

/**
 * Plans one empty post for each channel of the brand that is not paused; it belongs to the campaign
 * of the article.
 */
public final class PostPlanner {

  private final Articles articles;
  private final Channels channels;
  private final Posts posts;
  private final Inheriting inheriting;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;

  public PostPlanner(
      Articles articles,
      Channels channels,
      Posts posts,
      Inheriting inheriting,
      History history,
      Transactions transactions,
      Clock clock) {
    this.articles = articles;
    this.channels = channels;
    this.posts = posts;
    this.inheriting = inheriting;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Asked again for the same article it answers with the same posts; for one that was removed, with
   * none.
   */
  public List<PostId> plan(BrandId brand, ArticleId article) {
    return transactions.in(
        () ->
            articles.hold(brand, article).filter(Article::isRemoved).isPresent()
                ? List.of()
                : channels.of(brand).stream()
                    .filter(channel -> channel.connection().state() != Connection.State.PAUSED)
                    .map(channel -> plan(channel, article))
                    .toList());
  }

  private PostId plan(Channel channel, ArticleId article) {
    return posts
        .planned(channel.brand(), article, channel.id())
        .map(Post::id)
        .orElseGet(
            () -> {
              Post post = Post.create(channel.brand(), channel.id(), article, clock.instant());
              posts.insert(post);
              history.add(
                  post.brand(),
                  new PostEvent(
                      post.id(),
                      clock.instant(),
                      PostEvent.Kind.PLANNED,
                      PostEvent.SYSTEM,
                      channel.name()));
              inheriting.from(article, post);
              return post.id();
            });
  }
}
