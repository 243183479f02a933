package io.postillion.core.ai;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.brief.Briefing;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.flow.Flow;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Posts that a person asks for from an article, beside those that are planned by themselves. They
 * go the same way as any: drafted, checked, approved by people.
 */
public final class Commissioning {

  /**
   * What is asked for.
   *
   * @param errand of the page from which it is sent: the same sent twice is done once
   * @param channels one post for each, in this order
   * @param angle see {@link Commission#angle()}
   */
  public record Wanted(Errand errand, List<ChannelId> channels, String angle) {

    public Wanted {
      channels = channels.stream().distinct().toList();
    }

    /** The post to come: another channel or angle from the same page is another post. */
    private PostId on(Channel channel) {
      return new PostId(new Errand("%s/%s/%s".formatted(errand.key(), channel.id(), angle)).id(0));
    }
  }

  private final Articles articles;
  private final Briefing briefing;
  private final Channels channels;
  private final Posts posts;
  private final Commissions commissions;
  private final Inheriting inheriting;
  private final History history;
  private final Flow flow;
  private final Transactions transactions;
  private final Clock clock;

  public Commissioning(
      Articles articles,
      Briefing briefing,
      Channels channels,
      Posts posts,
      Commissions commissions,
      Inheriting inheriting,
      History history,
      Flow flow,
      Transactions transactions,
      Clock clock) {
    this.articles = articles;
    this.briefing = briefing;
    this.channels = channels;
    this.posts = posts;
    this.commissions = commissions;
    this.inheriting = inheriting;
    this.history = history;
    this.flow = flow;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return the posts, empty yet: they are drafted soon
   * @throws RefusedException when the person is no manager of the brand, names no channel or one
   *     that is paused, the angle is too long, or the article says too little to write from
   * @throws NotFoundException when the brand has no such article or channel, or the article was
   *     removed
   */
  public List<PostId> commission(Person person, BrandId brand, ArticleId article, Wanted wanted) {
    person.require(Role.MANAGER, brand);
    requireSound(wanted);
    List<Channel> chosen =
        wanted.channels().stream().map(channel -> open(channels.get(brand, channel))).toList();
    return transactions.in(
        () -> {
          if (articles.hold(brand, article).filter(held -> !held.isRemoved()).isEmpty()) {
            throw new NotFoundException("article", article);
          }
          requireEnough(brand, article);
          List<PostId> made = new ArrayList<>();
          for (Channel channel : chosen) {
            PostId id = wanted.on(channel);
            if (posts.find(brand, id).isEmpty()) {
              begin(person, channel, article, new Commission(id, wanted.angle(), person.id()));
            }
            made.add(id);
          }
          return made;
        });
  }

  private static void requireSound(Wanted wanted) {
    if (wanted.channels().isEmpty()) {
      throw new RefusedException(
          Reason.NO_CHANNEL, "No channel is chosen. Choose one or more for the posts.");
    }
    if (wanted.angle().length() > Commission.LONGEST) {
      throw new RefusedException(
          Reason.ANGLE_TOO_LONG,
          "The angle has %d characters. Say it in at most %d."
              .formatted(wanted.angle().length(), Commission.LONGEST),
          Commission.LONGEST);
    }
  }

  private static Channel open(Channel channel) {
    if (channel.connection().state() == Connection.State.PAUSED) {
      throw new RefusedException(
          Reason.CHANNEL_PAUSED,
          "Channel %s is paused. Choose others, or an administrator resumes it first."
              .formatted(channel.name()),
          channel.name());
    }
    return channel;
  }

  private void requireEnough(BrandId brand, ArticleId article) {
    if (!briefing.isEnough(brand, article)) {
      throw new RefusedException(
          Reason.BRIEF_TOO_THIN,
          "The article says too little to write from. Say what is missing in its brief, then ask again.");
    }
  }

  private void begin(Person person, Channel channel, ArticleId article, Commission commission) {
    Post post =
        Post.create(commission.post(), channel.brand(), channel.id(), article, clock.instant());
    posts.insertFurther(post);
    commissions.add(post.brand(), commission);
    history.add(
        post.brand(),
        new PostEvent(
            post.id(),
            clock.instant(),
            PostEvent.Kind.PLANNED,
            person.name(),
            commission.angle().isEmpty()
                ? channel.name()
                : "%s · %s".formatted(channel.name(), commission.angle())));
    inheriting.from(article, post);
    flow.startPost(post.brand(), post.id());
  }
}
