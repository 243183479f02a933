package io.postillion.core.campaign;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.History;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What managers do about campaigns. To which one a post belongs is not part of its words: no
 * approval loses its force by it.
 */
public final class Campaigning {

  /** What a campaign is to be; see {@link Campaign}. */
  public record Wanted(
      String name, Hue hue, @Nullable LocalDate first, @Nullable LocalDate last, Value value) {}

  private final Campaigns campaigns;
  private final Posts posts;
  private final History history;
  private final Transactions transactions;
  private final Clock clock;

  public Campaigning(
      Campaigns campaigns, Posts posts, History history, Transactions transactions, Clock clock) {
    this.campaigns = campaigns;
    this.posts = posts;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws RefusedException when the person may not, an open campaign has that name, there is none
   *     or a far too long one, or the last day is before the first
   */
  public Campaign begin(Person person, BrandId brand, Wanted wanted) {
    person.require(Role.MANAGER, brand);
    Campaign campaign = campaign(CampaignId.random(), brand, wanted);
    transactions.run(
        () -> {
          if (!campaigns.insert(campaign)) {
            throw known(campaign);
          }
        });
    return campaign;
  }

  /**
   * @throws RefusedException as {@link #begin}, or when it is closed
   */
  public void change(Person person, BrandId brand, CampaignId id, Wanted wanted) {
    person.require(Role.MANAGER, brand);
    Campaign campaign = campaign(id, brand, wanted);
    transactions.run(
        () -> {
          open(brand, id);
          if (!campaigns.update(campaign)) {
            throw known(campaign);
          }
        });
  }

  /**
   * No post is put into it any more; those that belong to it stay.
   *
   * @throws RefusedException when the person may not, or it is closed already
   */
  public void close(Person person, BrandId brand, CampaignId id) {
    person.require(Role.MANAGER, brand);
    transactions.run(
        () -> {
          Campaign campaign = open(brand, id);
          if (!campaigns.close(brand, id, clock.instant())) {
            throw closed(campaign);
          }
        });
  }

  /**
   * From now on the post belongs to that campaign and to no other; doing it again changes nothing.
   *
   * @param campaign null means: to none
   * @throws NotFoundException when the brand has no such post or campaign
   * @throws RefusedException when the person may not, or the campaign is closed
   */
  public void put(Person person, BrandId brand, PostId post, @Nullable CampaignId campaign) {
    person.require(Role.MANAGER, brand);
    transactions.run(
        () -> {
          posts.get(brand, post);
          Optional<Campaign> was = campaigns.of(brand, post);
          if (campaign == null) {
            was.ifPresent(left -> take(person, brand, post, left));
          } else if (was.filter(now -> now.id().equals(campaign)).isEmpty()) {
            put(person, brand, post, open(brand, campaign));
          }
        });
  }

  /**
   * Posts that are planned from the article belong to that campaign from the start; those that are
   * planned are put into it.
   *
   * @param campaign null means: to none
   * @return how many posts there are
   * @throws NotFoundException when the brand has no such campaign
   * @throws RefusedException when the person may not, or the campaign is closed
   */
  public int put(Person person, BrandId brand, ArticleId article, @Nullable CampaignId campaign) {
    person.require(Role.MANAGER, brand);
    return transactions.in(
        () -> {
          if (campaign == null) {
            campaigns.take(brand, article);
          } else if (!isOf(brand, article, campaign)) {
            campaigns.put(brand, article, open(brand, campaign).id());
          }
          List<Post> planned = posts.list(brand, PostFilter.ofArticle(article));
          planned.forEach(post -> put(person, brand, post.id(), campaign));
          return planned.size();
        });
  }

  private boolean isOf(BrandId brand, ArticleId article, CampaignId campaign) {
    return campaigns.of(brand, article).filter(now -> now.id().equals(campaign)).isPresent();
  }

  private void put(Person person, BrandId brand, PostId post, Campaign into) {
    campaigns.put(brand, post, into.id());
    tell(person, brand, post, PostEvent.Kind.CAMPAIGN_CHOSEN, into);
  }

  private void take(Person person, BrandId brand, PostId post, Campaign from) {
    campaigns.take(brand, post);
    tell(person, brand, post, PostEvent.Kind.CAMPAIGN_LEFT, from);
  }

  private void tell(
      Person person, BrandId brand, PostId post, PostEvent.Kind kind, Campaign campaign) {
    history.add(brand, new PostEvent(post, clock.instant(), kind, person.name(), campaign.name()));
  }

  private Campaign open(BrandId brand, CampaignId id) {
    Campaign campaign = campaigns.get(brand, id);
    if (!campaign.isOpen()) {
      throw closed(campaign);
    }
    return campaign;
  }

  private static Campaign campaign(CampaignId id, BrandId brand, Wanted wanted) {
    String name = wanted.name().strip();
    LocalDate first = wanted.first();
    LocalDate last = wanted.last();
    if (name.isEmpty()
        || name.length() > Campaign.LONGEST_NAME
        || first != null && last != null && last.isBefore(first)) {
      throw new RefusedException(
          Reason.CAMPAIGN_INCOMPLETE,
          "A campaign needs a name of at most %d characters, and ends no earlier than it begins."
              .formatted(Campaign.LONGEST_NAME),
          Campaign.LONGEST_NAME);
    }
    return new Campaign(id, brand, name, wanted.hue(), first, last, wanted.value(), null);
  }

  private static RefusedException known(Campaign campaign) {
    return new RefusedException(
        Reason.CAMPAIGN_KNOWN,
        "There is an open campaign %s already. Choose another name.".formatted(campaign.name()),
        campaign.name());
  }

  private static RefusedException closed(Campaign campaign) {
    return new RefusedException(
        Reason.CAMPAIGN_CLOSED,
        "The campaign %s is closed.".formatted(campaign.name()),
        campaign.name());
  }
}
