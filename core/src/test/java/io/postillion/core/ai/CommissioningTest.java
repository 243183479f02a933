package io.postillion.core.ai;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.ai.Commissioning.Wanted;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Connection;
import io.postillion.core.brief.Brief;
import io.postillion.core.content.ArticleId;
import io.postillion.core.people.Person;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommissioningTest {

  private static final ChannelId SECOND = new ChannelId("second");
  private static final ChannelId THIRD = new ChannelId("third");

  private final World world = new World();
  private ArticleId article;

  @BeforeEach
  void an_article_that_says_enough() {
    channel(SECOND, Connection.NEW);
    channel(THIRD, Connection.NEW);
    article = world.article().id();
    world.briefs.save(
        ACME, new Brief(article, "", "", "", "The new line opens on 4 May. ".repeat(10)));
  }

  @Test
  void an_article_becomes_three_posts_that_go_the_way_of_any() {
    List<PostId> posts = asked(Errand.fresh(), "", world.channel().id(), SECOND, THIRD);

    assertThat(posts)
        .hasSize(3)
        .allSatisfy(
            id -> {
              assertThat(world.post(id).article()).isEqualTo(article);
              assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
            });
    assertThat(posts)
        .extracting(id -> world.post(id).channel())
        .containsExactly(world.channel().id(), SECOND, THIRD);
    assertThat(world.flow.told()).endsWith("post", "post", "post");
  }

  @Test
  void what_was_planned_by_itself_stays_and_is_found_again() {
    List<PostId> planned = world.planner.plan(ACME, article);

    List<PostId> posts = asked(Errand.fresh(), "", SECOND);

    assertThat(planned).doesNotContainAnyElementsOf(posts);
    assertThat(world.planner.plan(ACME, article)).isEqualTo(planned);
  }

  @Test
  void what_is_asked_for_before_anything_was_planned_is_not_taken_for_it() {
    List<PostId> posts = asked(Errand.fresh(), "", SECOND);

    assertThat(world.planner.plan(ACME, article)).hasSize(3).doesNotContainAnyElementsOf(posts);
  }

  @Test
  void sent_twice_it_is_done_once() {
    Errand errand = Errand.fresh();
    List<PostId> first = asked(errand, "", SECOND, THIRD);

    List<PostId> second = asked(errand, "", SECOND, THIRD);

    assertThat(second).isEqualTo(first);
    assertThat(world.posts.list(ACME, PostFilter.ofArticle(article))).hasSize(2);
    assertThat(world.flow.told()).filteredOn("post"::equals).hasSize(2);
  }

  @Test
  void something_else_that_is_asked_for_from_the_same_page_is_done() {
    Errand errand = Errand.fresh();
    List<PostId> first = asked(errand, "", SECOND);

    assertThat(asked(errand, "", THIRD)).doesNotContainAnyElementsOf(first);
    assertThat(asked(errand, "What it costs", SECOND)).doesNotContainAnyElementsOf(first);
    assertThat(world.posts.list(ACME, PostFilter.ofArticle(article))).hasSize(3);
  }

  @Test
  void each_draft_is_told_from_the_angle_and_on_the_account_of_who_asked() {
    PostId id = asked(Errand.fresh(), "  What it\n costs ", SECOND).get(0);

    world.drafting.first(ACME, id);

    assertThat(world.drafter.asked())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.brief().angle()).isEqualTo("What it costs");
              assertThat(request.asked().person()).isEqualTo(world.manager.id());
            });
    assertThat(world.history.of(ACME, id))
        .filteredOn(event -> event.kind() == PostEvent.Kind.PLANNED)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.actor()).isEqualTo(world.manager.name());
              assertThat(event.detail()).isEqualTo("second · What it costs");
            });
  }

  @Test
  void without_an_angle_the_brief_has_its_say() {
    world.briefs.save(ACME, world.briefs.find(ACME, article).orElseThrow().told("The drivers"));
    PostId id = asked(Errand.fresh(), "", SECOND).get(0);

    world.drafting.first(ACME, id);

    assertThat(world.drafter.asked())
        .extracting(request -> request.brief().angle())
        .containsExactly("The drivers");
  }

  @Test
  void who_asks_for_what_cannot_be_written_is_told_and_nothing_is_planned() {
    channel(new ChannelId("paused"), Connection.NEW.paused());

    assertThat(refusal(article, "")).isEqualTo(Reason.NO_CHANNEL);
    assertThat(refusal(article, "", new ChannelId("paused"))).isEqualTo(Reason.CHANNEL_PAUSED);
    assertThat(refusal(article, "x".repeat(301), SECOND)).isEqualTo(Reason.ANGLE_TOO_LONG);
    assertThatThrownBy(() -> asked(Errand.fresh(), "", new ChannelId("nowhere")))
        .isInstanceOf(NotFoundException.class);
    world.briefs.save(ACME, Brief.none(article));
    assertThat(refusal(article, "", SECOND)).isEqualTo(Reason.BRIEF_TOO_THIN);
    assertThat(world.posts.list(ACME, PostFilter.all())).isEmpty();
  }

  private Reason refusal(ArticleId of, String angle, ChannelId... channels) {
    return catchThrowableOfType(
            RefusedException.class, () -> ask(world.manager, of, Errand.fresh(), angle, channels))
        .reason();
  }

  private List<PostId> asked(Errand errand, String angle, ChannelId... channels) {
    return ask(world.manager, article, errand, angle, channels);
  }

  private List<PostId> ask(
      Person person, ArticleId of, Errand errand, String angle, ChannelId... channels) {
    return world.commissioning.commission(
        person, ACME, of, new Wanted(errand, List.of(channels), angle));
  }

  private void channel(ChannelId id, Connection connection) {
    world.channels.add(new Channel(id, ACME, "sandbox", id.value(), "@" + id.value(), connection));
  }
}
