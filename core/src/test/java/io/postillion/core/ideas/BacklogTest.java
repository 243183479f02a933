package io.postillion.core.ideas;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.WALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.ai.Errand;
import io.postillion.core.brief.Brief;
import io.postillion.core.content.ArticleId;
import io.postillion.core.ideas.Backlog.Ask;
import io.postillion.core.post.Author;
import io.postillion.core.post.PostId;
import io.postillion.core.testing.FakeFinder;
import io.postillion.core.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private final World world = new World();
  private final ArticleId article = world.article().id();

  private List<SeenIdea> find(String... hooks) {
    world.finder.finds(hooks);
    return world.backlog.find(world.manager, ACME, new Ask(article, "", Locale.ENGLISH));
  }

  private List<SeenIdea> findAbout(String topic) {
    return world.backlog.find(world.manager, ACME, new Ask(null, topic, Locale.ENGLISH));
  }

  private static List<String> hooks(List<SeenIdea> ideas) {
    return ideas.stream()
        .map(SeenIdea::idea)
        .filter(idea -> idea.kind() != Idea.Kind.GAP)
        .map(Idea::hook)
        .toList();
  }

  @Test
  void ideas_are_kept_with_their_author_until_somebody_uses_or_drops_them() {
    find("The baker who never sleeps");

    assertThat(world.backlog.list(ACME, Idea.Status.OPEN))
        .extracting(SeenIdea::idea)
        .filteredOn(idea -> idea.kind() == Idea.Kind.STORY)
        .singleElement()
        .satisfies(
            idea -> {
              assertThat(idea.hook()).isEqualTo("The baker who never sleeps");
              assertThat(idea.article()).isEqualTo(article);
              assertThat(idea.author()).isEqualTo(FakeFinder.AUTHOR);
              assertThat(idea.at()).isEqualTo(world.clock.instant());
            });
  }

  @Test
  void the_same_idea_is_not_offered_twice_not_even_when_it_was_dropped() {
    SeenIdea first = find("Night bread").get(0);
    world.backlog.drop(world.manager, ACME, first.idea().id());

    assertThat(hooks(find("night bread", "Day bread"))).containsExactly("Day bread");
  }

  @Test
  void what_was_posted_like_it_is_shown_and_ranks_it_down() {
    PostId posted = world.inReview("Acme bakes rye bread in a wood oven at night.", null);
    PostId other = world.inReview("We are closed on Monday.", null);

    List<SeenIdea> found = find("Acme bakes rye bread in the wood oven", "Who grinds the flour?");

    assertThat(hooks(found))
        .containsExactly("Who grinds the flour?", "Acme bakes rye bread in the wood oven");
    assertThat(found.get(found.size() - 1).near())
        .singleElement()
        .satisfies(
            near -> {
              assertThat(near.post()).isEqualTo(posted).isNotEqualTo(other);
              assertThat(near.percent()).isGreaterThan(SeenIdea.TOO_NEAR);
            });
    assertThat(world.finder.asked().past())
        .containsExactlyInAnyOrder(
            "Acme bakes rye bread in a wood oven at night.", "We are closed on Monday.");
  }

  @Test
  void what_was_called_off_was_never_said() {
    PostId id = world.inReview("Acme bakes rye bread in a wood oven.", null);
    world.editing.cancel(world.manager, ACME, id, "no");

    assertThat(find("Acme bakes rye bread in a wood oven.").get(0).near()).isEmpty();
  }

  @Test
  void free_days_of_a_channel_are_an_idea_too() {
    world.inReview("For tomorrow.", world.in(Duration.ofHours(24)));

    assertThat(find())
        .singleElement()
        .extracting(SeenIdea::idea)
        .satisfies(
            gap -> {
              assertThat(gap.kind()).isEqualTo(Idea.Kind.GAP);
              assertThat(gap.channel()).isEqualTo(WALL);
              assertThat(gap.hook()).isEqualTo("Bread day");
              assertThat(gap.author()).isEqualTo(Author.offline("calendar"));
              assertThat(gap.why().detail().split(","))
                  .hasSize(13)
                  .startsWith("2026-11-25")
                  .endsWith("2026-12-07");
            });
  }

  @Test
  void other_free_days_take_the_place_of_older_ones() {
    IdeaId first = find().get(0).idea().id();

    assertThat(find()).isEmpty();
    world.inReview("For tomorrow.", world.in(Duration.ofHours(24)));

    assertThat(find()).hasSize(1);
    assertThat(world.ideas.get(ACME, first).status()).isEqualTo(Idea.Status.DROPPED);
    assertThat(world.backlog.list(ACME, Idea.Status.OPEN)).hasSize(1);
  }

  @Test
  void a_topic_rests_on_the_articles_that_say_something_about_it() {
    world.inbox.receive(World.BLOG, World.item("2", "Coffee", "We roast coffee beans slowly."));
    world.finder.finds("Slow coffee");

    List<SeenIdea> found = findAbout("roasting coffee");

    assertThat(world.finder.asked().articles())
        .extracting(one -> one.item().title())
        .containsExactly("Coffee");
    assertThat(world.finder.asked().topic()).isEqualTo("roasting coffee");
    assertThat(found.get(0).idea().topic()).isEqualTo("roasting coffee");
  }

  @Test
  void a_topic_that_no_article_is_about_rests_on_none() {
    world.finder.finds("Moonlight");

    assertThat(findAbout("astronomy").get(0).idea().article()).isNull();
  }

  @Test
  void a_used_idea_is_the_angle_of_its_articles_brief_and_no_source() {
    Brief before = new Brief(article, "Come!", "neighbours", "", "");
    world.kept.put(article, before);
    SeenIdea idea = find("The baker who never sleeps").get(0);

    world.backlog.use(world.manager, ACME, idea.idea().id());

    assertThat(world.kept.get(article)).isEqualTo(before.told("The baker who never sleeps"));
    assertThat(world.backlog.list(ACME, Idea.Status.USED))
        .extracting(seen -> seen.idea().id())
        .containsExactly(idea.idea().id());
  }

  @Test
  void an_idea_is_used_or_dropped_once() {
    IdeaId id = find("Night bread").get(0).idea().id();
    world.backlog.use(world.manager, ACME, id);

    assertThatThrownBy(() -> world.backlog.drop(world.manager, ACME, id))
        .extracting("reason")
        .isEqualTo(Reason.ALREADY_DONE);
    assertThatThrownBy(() -> world.backlog.use(world.manager, ACME, IdeaId.random()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void who_asks_about_nothing_or_may_not_write_gets_none() {
    assertThatThrownBy(() -> findAbout("  ")).extracting("reason").isEqualTo(Reason.EMPTY_TEXT);
    assertThatThrownBy(
            () -> world.backlog.find(world.approver, ACME, new Ask(article, "", Locale.ENGLISH)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void a_process_that_asks_again_finds_the_ideas_it_had_and_nobody_is_asked() {
    world.finder.finds("Night bread", "Day bread");
    Ask ask = new Ask(article, "", Locale.ENGLISH);

    List<SeenIdea> first = world.backlog.find(new Errand("task 1"), ACME, ask);
    world.finder.finds("Something else");
    List<SeenIdea> again = world.backlog.find(new Errand("task 1"), ACME, ask);

    assertThat(again).isEqualTo(first).isNotEmpty();
    assertThat(hooks(first)).containsExactly("Night bread", "Day bread");
    assertThat(hooks(world.backlog.find(new Errand("task 2"), ACME, ask)))
        .containsExactly("Something else");
  }

  @Test
  void a_day_of_the_brands_own_is_an_idea_for_a_channel_that_is_free_then() {
    world.ownDays.add(OwnDay.of("12-05", "Open day"));

    assertThat(find("Night bread"))
        .extracting(SeenIdea::idea)
        .filteredOn(idea -> idea.kind() == Idea.Kind.SEASON)
        .singleElement()
        .satisfies(
            idea -> {
              assertThat(idea.hook()).isEqualTo("Open day: Bread day");
              assertThat(idea.why().detail()).isEqualTo("2026-12-05,Open day");
              assertThat(idea.channel()).isEqualTo(WALL);
              assertThat(idea.article()).isEqualTo(article);
              assertThat(idea.author()).isEqualTo(Author.offline("calendar"));
            });
  }

  @Test
  void without_a_model_seasons_and_holidays_are_ideas_too_and_a_taken_day_names_no_channel() {
    world.finder.isOffline();
    world.inReview("For the first day of winter.", world.in(Duration.ofDays(28)));

    List<Idea> timely =
        find("Night bread").stream()
            .map(SeenIdea::idea)
            .filter(idea -> idea.kind() == Idea.Kind.SEASON)
            .toList();

    assertThat(timely).isNotEmpty().allMatch(idea -> idea.hook().endsWith(": Bread day"));
    assertThat(timely.get(0).why().detail()).startsWith("2026-12-21,First day of winter");
    assertThat(timely.get(0).channel()).isNull();
  }
}
