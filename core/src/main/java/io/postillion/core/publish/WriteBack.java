package io.postillion.core.publish;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Cms;
import io.postillion.core.content.CmsConnections;
import io.postillion.core.content.SocialStatus;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows the CMS editor what became of the article's posts. */
public final class WriteBack {

  private final Posts posts;
  private final Articles articles;
  private final Channels channels;
  private final Ledger ledger;
  private final CmsConnections cmses;
  private final Transactions transactions;
  private final Clock clock;

  public WriteBack(
      Posts posts,
      Articles articles,
      Channels channels,
      Ledger ledger,
      CmsConnections cmses,
      Transactions transactions,
      Clock clock) {
    this.posts = posts;
    this.articles = articles;
    this.channels = channels;
    this.ledger = ledger;
    this.cmses = cmses;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes the present state of all posts of the article; writing it again changes nothing.
   *
   * @return false when the post has no article or its CMS takes nothing back
   */
  public boolean of(BrandId brand, PostId id) {
    ArticleId articleId = posts.get(brand, id).article();
    Optional<Article> article =
        Optional.ofNullable(articleId).flatMap(found -> articles.find(brand, found));
    if (article.isEmpty()) {
      return false;
    }
    Cms cms = cmses.to(article.get().source());
    if (!cms.writesBack()) {
      return false;
    }
    SocialStatus status = transactions.in(() -> statusOf(brand, article.get().id()));
    cms.writeBack(article.get().item().externalId(), status);
    return true;
  }

  private SocialStatus statusOf(BrandId brand, ArticleId article) {
    List<Post> all = posts.list(brand, PostFilter.ofArticle(article));
    String summary =
        all.stream()
            .map(Post::status)
            .min(Comparator.naturalOrder())
            .map(WriteBack::word)
            .orElse("none");
    return new SocialStatus(summary, clock.instant(), all.stream().map(this::entry).toList());
  }

  private SocialStatus.Entry entry(Post post) {
    Channel channel = channels.get(post.brand(), post.channel());
    Optional<Publication> live = ledger.live(post.brand(), post.id());
    return new SocialStatus.Entry(
        channel.name(),
        channel.network(),
        word(post.status()),
        live.map(Publication::permalink).orElse(null),
        live.map(Publication::sentAt).orElse(null));
  }

  private static String word(PostStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
