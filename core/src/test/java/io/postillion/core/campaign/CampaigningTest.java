package io.postillion.core.campaign;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Submitting.Submission;
import io.postillion.core.campaign.Campaigning.Wanted;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostEvent.Kind;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaigningTest {

  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

  private final World world = new World();

  private static Wanted wanted(String name, @Nullable LocalDate first, @Nullable LocalDate last) {
    return new Wanted(name, Hue.TEAL, first, last, Value.HIGH);
  }

  private Campaign begun(String name) {
    return world.campaigning.begin(world.manager, ACME, wanted(name, null, null));
  }

  private void put(PostId post, @Nullable CampaignId campaign) {
    world.campaigning.put(world.manager, ACME, post, campaign);
  }

  private static void refuses(Reason reason, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            RefusedException.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  @Test
  void a_manager_begins_a_campaign_and_changes_it() {
    Campaign campaign = begun("  Spring sale ");

    world.campaigning.change(
        world.manager, ACME, campaign.id(), wanted("SPRING SALE", MARCH, MARCH.plusDays(9)));

    assertThat(world.campaigns.all(ACME))
        .containsExactly(
            new Campaign(
                campaign.id(),
                ACME,
                "SPRING SALE",
                Hue.TEAL,
                MARCH,
                MARCH.plusDays(9),
                Value.HIGH,
                null));
  }

  @Test
  void an_open_name_is_given_once_and_free_again_when_it_is_closed() {
    Campaign spring = begun("Spring");
    Campaign autumn = begun("Autumn");

    refuses(Reason.CAMPAIGN_KNOWN, () -> begun("spring"));
    refuses(
        Reason.CAMPAIGN_KNOWN,
        () ->
            world.campaigning.change(
                world.manager, ACME, autumn.id(), wanted("SPRING", null, null)));
    world.campaigning.close(world.manager, ACME, spring.id());
    assertThat(begun("Spring").isOpen()).isTrue();
  }

  @Test
  void without_a_name_or_with_an_end_before_its_beginning_there_is_none() {
    refuses(Reason.CAMPAIGN_INCOMPLETE, () -> begun(" "));
    refuses(Reason.CAMPAIGN_INCOMPLETE, () -> begun("x".repeat(Campaign.LONGEST_NAME + 1)));
    refuses(
        Reason.CAMPAIGN_INCOMPLETE,
        () ->
            world.campaigning.begin(
                world.manager, ACME, wanted("Spring", MARCH, MARCH.minusDays(1))));
    assertThat(world.campaigns.all(ACME)).isEmpty();
  }

  @Test
  void only_managers_do_anything_about_campaigns() {
    Campaign campaign = begun("Spring");
    PostId post = world.written("Hello.", null);

    refuses(
        Reason.NOT_ALLOWED,
        () -> world.campaigning.begin(world.approver, ACME, wanted("Mine", null, null)));
    refuses(
        Reason.NOT_ALLOWED,
        () ->
            world.campaigning.change(
                world.approver, ACME, campaign.id(), wanted("Mine", null, null)));
    refuses(Reason.NOT_ALLOWED, () -> world.campaigning.close(world.approver, ACME, campaign.id()));
    refuses(
        Reason.NOT_ALLOWED, () -> world.campaigning.put(world.approver, ACME, post, campaign.id()));
  }

  @Test
  void a_post_belongs_to_one_at_most_and_its_history_tells() {
    Campaign spring = begun("Spring");
    Campaign sale = begun("Sale");
    PostId post = world.written("Hello.", null);

    put(post, spring.id());
    put(post, spring.id());
    put(post, sale.id());

    assertThat(world.campaigns.of(ACME, post)).contains(sale);
    put(post, null);
    put(post, null);
    assertThat(world.campaigns.of(ACME, post)).isEmpty();
    assertThat(world.events(post))
        .endsWith(Kind.CAMPAIGN_CHOSEN, Kind.CAMPAIGN_CHOSEN, Kind.CAMPAIGN_LEFT);
    assertThat(world.history.of(ACME, post))
        .last()
        .satisfies(event -> assertThat(event.detail()).isEqualTo("Sale"));
  }

  @Test
  void no_approval_loses_its_force_by_it() {
    Campaign campaign = begun("Spring");
    PostId post = world.written("Hello.", null);
    world.submitting.submit(ACME, post);
    long version = world.post(post).version();

    put(post, campaign.id());

    assertThat(world.post(post).version()).isEqualTo(version);
    assertThat(world.post(post).status()).isEqualTo(PostStatus.IN_REVIEW);
    assertThat(world.events(post)).doesNotContain(Kind.APPROVAL_VOIDED);
  }

  @Test
  void what_is_closed_keeps_its_posts_and_takes_no_more() {
    Campaign campaign = begun("Spring");
    PostId inside = world.written("Hello.", null);
    PostId outside = world.written("Hello?", null);
    put(inside, campaign.id());
    world.campaigning.close(world.manager, ACME, campaign.id());

    put(inside, campaign.id());
    refuses(Reason.CAMPAIGN_CLOSED, () -> put(outside, campaign.id()));
    refuses(
        Reason.CAMPAIGN_CLOSED, () -> world.campaigning.close(world.manager, ACME, campaign.id()));
    refuses(
        Reason.CAMPAIGN_CLOSED,
        () ->
            world.campaigning.change(
                world.manager, ACME, campaign.id(), wanted("Other", null, null)));
    assertThat(world.campaigns.of(ACME, inside))
        .get()
        .extracting(Campaign::id)
        .isEqualTo(campaign.id());
    assertThat(world.campaigns.counts(ACME))
        .isEqualTo(Map.of(campaign.id(), Map.of(PostStatus.DRAFTING, 1)));
  }

  @Test
  void what_is_not_there_is_not_found() {
    Campaign campaign = begun("Spring");

    assertThatThrownBy(() -> put(PostId.random(), campaign.id()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> put(world.written("Hello.", null), CampaignId.random()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void posts_that_are_planned_from_its_article_belong_to_it_and_the_policy_knows() {
    Campaign spring = begun("Spring");
    ArticleId article = world.article().id();

    assertThat(world.campaigning.put(world.manager, ACME, article, spring.id())).isZero();
    PostId planned = world.planner.plan(ACME, article).get(0);
    world.drafting.first(ACME, planned);

    assertThat(world.campaigns.of(ACME, planned)).contains(spring);
    assertThat(world.history.of(ACME, planned))
        .filteredOn(event -> event.kind() == Kind.CAMPAIGN_CHOSEN)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.actor()).isEqualTo(PostEvent.SYSTEM);
              assertThat(event.detail()).isEqualTo("Spring");
            });
    assertThat(world.submitting.submit(ACME, planned))
        .get()
        .extracting(Submission::campaign, Submission::value)
        .containsExactly("Spring", "high");
  }

  @Test
  void an_article_takes_the_posts_that_there_are_along() {
    Campaign spring = begun("Spring");
    ArticleId article = world.article().id();
    List<PostId> planned = world.planner.plan(ACME, article);

    assertThat(world.campaigning.put(world.manager, ACME, article, spring.id()))
        .isEqualTo(planned.size());
    assertThat(world.campaigns.of(ACME, planned)).hasSize(planned.size()).containsValue(spring);
    world.campaigning.put(world.manager, ACME, article, (CampaignId) null);

    assertThat(world.campaigns.of(ACME, planned)).isEmpty();
    assertThat(world.campaigns.of(ACME, article)).isEmpty();
  }

  @Test
  void a_closed_one_takes_no_article_and_none_of_the_posts_to_come() {
    Campaign spring = begun("Spring");
    ArticleId article = world.article().id();
    world.campaigning.put(world.manager, ACME, article, spring.id());
    world.campaigning.close(world.manager, ACME, spring.id());

    PostId planned = world.planner.plan(ACME, article).get(0);

    assertThat(world.campaigns.of(ACME, planned)).isEmpty();
    refuses(
        Reason.CAMPAIGN_CLOSED,
        () -> world.campaigning.put(world.manager, ACME, world.article().id(), spring.id()));
    refuses(
        Reason.NOT_ALLOWED,
        () -> world.campaigning.put(world.approver, ACME, article, (CampaignId) null));
  }

  @Test
  void the_policy_decides_by_its_name_and_by_what_is_at_stake() {
    PostId post = world.written("Hello.", null);
    put(post, begun("Spring").id());

    assertThat(world.submitting.submit(ACME, post))
        .get()
        .extracting(Submission::campaign, Submission::value)
        .containsExactly("Spring", "high");
  }
}
