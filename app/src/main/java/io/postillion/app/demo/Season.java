package io.postillion.app.demo;

import io.postillion.core.brand.BrandId;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.campaign.Campaigning.Wanted;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A campaign with the first two posts in it, so that a visitor of the desk finds its colour. */
final class Season {

  private static final int POSTS = 2;

  private final Campaigns campaigns;
  private final Campaigning campaigning;
  private final Posts posts;
  private final People people;
  private final BrandId brand;
  private final Clock clock;

  Season(
      Campaigns campaigns,
      Campaigning campaigning,
      Posts posts,
      People people,
      BrandId brand,
      Clock clock) {
    this.campaigns = campaigns;
    this.campaigning = campaigning;
    this.posts = posts;
    this.people = people;
    this.brand = brand;
    this.clock = clock;
  }

  /** Whether there is one, begun now or by whom ever. */
  boolean look() {
    if (!campaigns.all(brand).isEmpty()) {
      return true;
    }
    Person marie =
        people
            .byLogin("marie")
            .orElseThrow(() -> new IllegalStateException("The demo needs the person marie"));
    List<Post> first =
        posts.list(brand, new PostFilter(PostStatus.IN_REVIEW, null, null, null, POSTS, 0));
    if (first.size() < POSTS) {
      return false;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), marie.zone());
    Campaign winter =
        campaigning.begin(
            marie,
            brand,
            new Wanted("Winter on two wheels", Hue.TEAL, today, today.plusDays(60), Value.MEDIUM));
    first.forEach(post -> campaigning.put(marie, brand, post.id(), winter.id()));
    return true;
  }
}
