package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.BrandId;
import io.postillion.core.campaign.Campaign;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.campaign.Hue;
import io.postillion.core.campaign.Value;
import io.postillion.core.content.ArticleId;
import io.postillion.core.post.Placed;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import io.postillion.core.post.Timeframe;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** A post belongs to one campaign at most, of its own brand. */
interface CampaignsContract extends InWorld {

  LocalDate FIRST = LocalDate.of(2026, 12, 1);

  private Campaigns campaigns() {
    return world().stores.campaigns();
  }

  private Campaign campaign(BrandId brand, String name) {
    return new Campaign(
        CampaignId.random(), brand, name, Hue.TEAL, FIRST, FIRST.plusDays(23), Value.HIGH, null);
  }

  private Campaign kept(String name) {
    Campaign campaign = campaign(world().brand, name);
    assertThat(campaigns().insert(campaign)).isTrue();
    return campaign;
  }

  private Post due(int seconds) {
    Post post =
        Post.create(world().brand, world().channel.id(), null, World.NOW)
            .at(new Schedule(World.NOW.plusSeconds(seconds), World.PARIS))
            .in(PostStatus.SCHEDULED);
    world().stores.posts().insert(post);
    return post;
  }

  private void put(PostId post, Campaign campaign) {
    campaigns().put(world().brand, post, campaign.id());
  }

  @Test
  default void campaigns_are_kept_as_they_are_for_their_brand() {
    Campaign whole = kept("Ünter „Advent“ \uD83C\uDF84");
    Campaign bare =
        new Campaign(
            CampaignId.random(), world().brand, "Bare", Hue.GREY, null, null, Value.LOW, null);
    campaigns().insert(bare);

    assertThat(campaigns().find(world().brand, whole.id())).contains(whole);
    assertThat(campaigns().all(world().brand)).containsExactly(bare, whole);
    assertThat(campaigns().find(world().other, whole.id())).isEmpty();
    assertThat(campaigns().all(world().other)).isEmpty();
  }

  @Test
  default void a_name_is_given_once_while_it_is_open() {
    Campaign first = kept("Été");
    Campaign other = kept("Hiver");

    assertThat(campaigns().insert(campaign(world().brand, "ÉTÉ"))).isFalse();
    assertThat(campaigns().insert(campaign(world().other, "Été"))).isTrue();
    assertThat(world().stores.transactions().in(() -> rename(other, "éTÉ"))).isFalse();
    assertThat(campaigns().get(world().brand, other.id())).isEqualTo(other);

    assertThat(campaigns().close(world().other, first.id(), World.NOW)).isFalse();
    assertThat(campaigns().close(world().brand, first.id(), World.NOW)).isTrue();
    assertThat(campaigns().close(world().brand, first.id(), World.NOW.plusSeconds(1))).isFalse();
    assertThat(campaigns().get(world().brand, first.id()).closedAt()).isEqualTo(World.NOW);
    assertThat(rename(other, "Été")).isTrue();
    assertThat(campaigns().all(world().brand))
        .extracting(Campaign::isOpen)
        .containsExactly(true, false);
  }

  private boolean rename(Campaign campaign, String name) {
    return campaigns()
        .update(
            new Campaign(
                campaign.id(),
                campaign.brand(),
                name,
                Hue.PINK,
                null,
                null,
                Value.LOW,
                campaign.closedAt()));
  }

  @Test
  default void of_several_that_begin_the_same_at_once_one_does() throws Exception {
    List<Callable<Boolean>> works =
        Collections.nCopies(4, () -> campaigns().insert(campaign(world().brand, "Sale")));

    assertThat(World.together(works)).containsOnlyOnce(true);
  }

  @Test
  default void all_can_be_changed_but_when_it_was_closed() {
    Campaign campaign = kept("Spring");
    campaigns().close(world().brand, campaign.id(), World.NOW);

    assertThat(rename(campaign, "Summer")).isTrue();

    assertThat(campaigns().get(world().brand, campaign.id()))
        .isEqualTo(
            new Campaign(
                campaign.id(),
                world().brand,
                "Summer",
                Hue.PINK,
                null,
                null,
                Value.LOW,
                World.NOW));
  }

  @Test
  default void a_post_belongs_to_the_last_it_was_put_into() {
    Campaign spring = kept("Spring");
    Campaign sale = kept("Sale");
    PostId one = world().post().id();
    PostId other = world().post().id();
    PostId none = world().post().id();

    put(one, spring);
    put(one, sale);
    put(other, spring);

    assertThat(campaigns().of(world().brand, one)).contains(sale);
    assertThat(campaigns().of(world().brand, List.of(one, other, none)))
        .isEqualTo(Map.of(one, sale, other, spring));
    assertThat(campaigns().of(world().brand, List.of())).isEmpty();
    assertThat(campaigns().of(world().other, List.of(one, other))).isEmpty();
    campaigns().take(world().other, one);
    assertThat(campaigns().of(world().brand, one)).contains(sale);
    campaigns().take(world().brand, one);
    assertThat(campaigns().of(world().brand, one)).isEmpty();
  }

  @Test
  default void an_article_belongs_to_the_last_it_was_put_into_and_no_rule_is_got_round() {
    Campaign spring = kept("Spring");
    Campaign sale = kept("Sale");
    Campaign foreign = campaign(world().other, "Foreign");
    campaigns().insert(foreign);
    ArticleId article = world().article().id();

    refuses(() -> campaigns().put(world().other, article, foreign.id()));
    campaigns().put(world().brand, article, spring.id());
    campaigns().put(world().brand, article, sale.id());
    campaigns().put(world().other, article, foreign.id());

    assertThat(campaigns().of(world().brand, article)).contains(sale);
    assertThat(campaigns().of(world().other, article)).isEmpty();
    refuses(() -> campaigns().put(world().brand, article, foreign.id()));
    refuses(() -> campaigns().put(world().brand, new ArticleId(UUID.randomUUID()), sale.id()));
    campaigns().take(world().other, article);
    assertThat(campaigns().of(world().brand, article)).contains(sale);
    campaigns().take(world().brand, article);
    assertThat(campaigns().of(world().brand, article)).isEmpty();
  }

  @Test
  default void its_posts_are_counted_by_where_they_stand() {
    Campaign spring = kept("Spring");
    kept("Nothing yet");
    put(due(10).id(), spring);
    put(due(20).id(), spring);
    put(world().post().id(), spring);

    assertThat(campaigns().counts(world().brand))
        .isEqualTo(Map.of(spring.id(), Map.of(PostStatus.SCHEDULED, 2, PostStatus.DRAFTING, 1)));
    assertThat(campaigns().counts(world().other)).isEmpty();
  }

  @Test
  default void lists_and_the_calendar_are_narrowed_to_one() {
    Campaign spring = kept("Spring");
    Post due = due(10);
    due(11);
    Publication sending = world().sending();
    put(due.id(), spring);
    put(sending.post(), spring);
    world()
        .stores
        .ledger()
        .sent(
            world().brand,
            Map.of(sending, new Sent("1", URI.create("https://wall.example/1"))),
            World.NOW.plusSeconds(5));

    assertThat(
            world()
                .stores
                .posts()
                .list(
                    world().brand,
                    new PostFilter(PostStatus.SCHEDULED, null, null, spring.id(), null, 10, 0)))
        .extracting(Post::id)
        .containsExactlyInAnyOrder(due.id(), sending.post());
    assertThat(
            world()
                .stores
                .agenda()
                .between(
                    world().brand,
                    new Timeframe(
                        World.NOW,
                        World.NOW.plusSeconds(60),
                        world().channel.id(),
                        spring.id(),
                        10)))
        .extracting(Placed::post)
        .extracting(Post::id)
        .containsExactly(sending.post(), due.id());
  }

  @Test
  default void nothing_is_mixed_across_brands_and_no_rule_is_got_round() {
    Campaign own = kept("Own");
    Campaign foreign = campaign(world().other, "Foreign");
    campaigns().insert(foreign);
    PostId post = world().post().id();

    refuses(() -> campaigns().put(world().brand, post, foreign.id()));
    refuses(() -> campaigns().put(world().other, post, foreign.id()));
    refuses(() -> member(post, world().other, own.id()));
    refuses(() -> member(new PostId(UUID.randomUUID()), world().brand, own.id()));
    put(post, own);
    refuses(() -> member(post, world().brand, own.id()));
    List.of(
            "update pst_post_campaign set campaign_id = :foreign where campaign_id = :id",
            "update pst_campaign set closed_at = current_timestamp where id = :id or id = :foreign",
            "update pst_campaign set open_name = null where id = :id or id = :foreign",
            "update pst_campaign set last_day = first_day - interval '1' day"
                + " where id = :id or id = :foreign",
            "update pst_campaign set at_stake = 'ALL' where id = :id or id = :foreign",
            "update pst_campaign set brand_id = 'nobody' where id = :id or id = :foreign",
            "delete from pst_campaign where id = :id or id = :foreign")
        .forEach(
            sql ->
                refuses(
                    () ->
                        world()
                            .sql
                            .sql(sql)
                            .param("id", own.id().value())
                            .param("foreign", foreign.id().value())
                            .update()));
  }

  private void member(PostId post, BrandId brand, CampaignId campaign) {
    world()
        .sql
        .sql(
            "insert into pst_post_campaign (post_id, brand_id, campaign_id) values (:post, :brand,"
                + " :campaign)")
        .param("post", post.value())
        .param("brand", brand.value())
        .param("campaign", campaign.value())
        .update();
  }

  private void refuses(Runnable action) {
    assertThatThrownBy(action::run).isInstanceOf(DataIntegrityViolationException.class);
  }
}
