package io.postillion.plugin.desk.view;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the rows of lists of posts. */
public final class PostRows {

  private static final int LENGTH = 160;

  private final Posts posts;
  private final Channels channels;
  private final Articles articles;
  private final Campaigns campaigns;
  private final Times times;

  public PostRows(
      Posts posts, Channels channels, Articles articles, Campaigns campaigns, Times times) {
    this.posts = posts;
    this.channels = channels;
    this.articles = articles;
    this.campaigns = campaigns;
    this.times = times;
  }

  public PostRow of(Desk desk, Post post) {
    return of(desk, List.of(post)).get(0);
  }

  /** In the order of the posts; what they say and are about is read together. */
  public List<PostRow> of(Desk desk, List<Post> all) {
    Map<ChannelId, Channel> channel =
        byId(
            ids(all, Post::channel).stream().map(id -> channels.get(desk.id(), id)).toList(),
            Channel::id);
    Map<RevisionId, Revision> current =
        byId(posts.revisions(desk.id(), ids(all, Post::current)), Revision::id);
    Map<ArticleId, Article> about =
        byId(articles.find(desk.id(), ids(all, Post::article)), Article::id);
    Map<PostId, Campaign> belong = campaigns.of(desk.id(), ids(all, Post::id));
    return all.stream()
        .map(
            post ->
                row(
                    desk,
                    post,
                    Objects.requireNonNull(channel.get(post.channel())),
                    Optional.ofNullable(post.current()).map(current::get).map(Revision::content),
                    Optional.ofNullable(post.article()).map(about::get),
                    Optional.ofNullable(belong.get(post.id()))))
        .toList();
  }

  private static <K, V> Map<K, V> byId(List<V> values, Function<V, K> id) {
    return values.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private static <I> List<I> ids(List<Post> posts, Function<Post, @Nullable I> id) {
    return posts.stream()
        .map(id)
        .<I>mapMulti((one, next) -> Optional.ofNullable(one).ifPresent(next))
        .distinct()
        .toList();
  }

  private PostRow row(
      Desk desk,
      Post post,
      Channel channel,
      Optional<PostContent> content,
      Optional<Article> article,
      Optional<Campaign> campaign) {
    String attention = post.attention();
    return new PostRow(
        post.id(),
        channel.network(),
        channel.name(),
        post.status().name(),
        content.map(words -> Visible.line(words.text(), LENGTH)).orElse(""),
        content.map(words -> words.language().toLanguageTag()).orElse(""),
        article.map(about -> Visible.line(about.item().title(), LENGTH)).orElse(null),
        attention == null ? null : Visible.text(attention),
        post.scheduled().map(when -> times.at(when.at(), desk.zone())).orElse(null),
        times.since(post.createdAt(), desk.zone()),
        campaign.map(CampaignTag::of).orElse(null));
  }
}
