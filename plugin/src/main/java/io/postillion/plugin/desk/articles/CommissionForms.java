package io.postillion.plugin.desk.articles;

import io.postillion.core.ai.Commissioning;
import io.postillion.core.ai.Commissioning.Wanted;
import io.postillion.core.ai.Errand;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.brief.Briefing;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.articles.CommissionForm.Choice;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Offers the channels of a brand to ask for posts, and asks for them. */
public final class CommissionForms {

  private static final Set<PostStatus> GONE = Set.of(PostStatus.CANCELLED, PostStatus.REJECTED);

  private final Commissioning commissioning;
  private final Briefing briefing;
  private final Channels channels;
  private final Posts posts;

  public CommissionForms(
      Commissioning commissioning, Briefing briefing, Channels channels, Posts posts) {
    this.commissioning = commissioning;
    this.briefing = briefing;
    this.channels = channels;
    this.posts = posts;
  }

  /** A fresh one: channels without a post of the article are chosen. */
  CommissionForm fresh(Desk desk, ArticleId article) {
    List<Choice> choices = choices(desk, article, List.of());
    return new CommissionForm(
        UUID.randomUUID().toString(),
        briefing.isEnough(desk.id(), article),
        choices.stream().map(one -> chosen(one, one.posts() == 0)).toList(),
        "");
  }

  /** As it was sent. */
  CommissionForm again(
      Desk desk, ArticleId article, UUID errand, List<ChannelId> chosen, String angle) {
    return new CommissionForm(
        errand.toString(),
        briefing.isEnough(desk.id(), article),
        choices(desk, article, chosen),
        Visible.text(angle));
  }

  /**
   * @return how many posts are being written
   */
  int ask(Desk desk, ArticleId article, UUID errand, List<ChannelId> chosen, String angle) {
    Errand once = new Errand("%s/%s/%s".formatted(desk.person().id(), article, errand));
    return commissioning
        .commission(desk.person(), desk.id(), article, new Wanted(once, chosen, angle.strip()))
        .size();
  }

  private List<Choice> choices(Desk desk, ArticleId article, List<ChannelId> chosen) {
    List<Post> there =
        posts.list(desk.id(), PostFilter.ofArticle(article)).stream()
            .filter(post -> !GONE.contains(post.status()))
            .toList();
    return channels.of(desk.id()).stream()
        .filter(channel -> channel.connection().state() != Connection.State.PAUSED)
        .map(channel -> choice(channel, there, chosen))
        .toList();
  }

  private static Choice choice(Channel channel, List<Post> there, List<ChannelId> chosen) {
    return new Choice(
        channel.id().value(),
        channel.network(),
        Visible.text(channel.name()),
        Math.toIntExact(there.stream().filter(post -> post.channel().equals(channel.id())).count()),
        chosen.contains(channel.id()));
  }

  private static Choice chosen(Choice one, boolean chosen) {
    return new Choice(one.id(), one.network(), one.name(), one.posts(), chosen);
  }
}
