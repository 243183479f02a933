package io.postillion.core.content;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.BLOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Cms.Changes;
import io.postillion.core.content.ContentInbox.Receipt;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceCareTest {

  private static final CmsItem ONE = World.item("1", "One", "The first.");
  private static final CmsItem TWO = World.item("2", "Two", "The second.");

  private final World world = new World();
  private final SourceCare care = world.sourceCare;

  private Source source() {
    return world.sources.get(BLOG);
  }

  @Test
  void a_sweep_reads_page_by_page_and_goes_on_from_there_the_next_time() {
    world.cms.answers(new Changes(List.of(ONE), "a", true, List.of()));
    world.cms.answers(List.of(TWO), "b");
    world.cms.answers(List.of(TWO), "b");

    assertThat(care.sweep(BLOG).receipts()).isEqualTo(Map.of(Receipt.NEW, 2));
    assertThat(care.sweep(BLOG).receipts()).isEqualTo(Map.of(Receipt.SAME, 1));

    assertThat(world.cms.cursors()).containsExactly("start", "a", "b");
    assertThat(source().connection())
        .isEqualTo(new Connection(Connection.State.ACTIVE, null, world.clock.instant()));
  }

  @Test
  void after_a_failure_between_pages_nothing_is_lost_and_nothing_doubled() {
    world.cms.answers(new Changes(List.of(ONE), "a", true, List.of()));
    world.cms.fails(new Transient("The blog is down. Nothing to do, it is tried again."));

    assertThatThrownBy(() -> care.sweep(BLOG)).isInstanceOf(Transient.class);

    assertThat(source().cursor()).isEqualTo("a");
    assertThat(source().connection().trouble()).get().asString().contains("The blog is down");
    world.cms.answers(List.of(ONE, TWO), "b");
    assertThat(care.sweep(BLOG).receipts()).isEqualTo(Map.of(Receipt.SAME, 1, Receipt.NEW, 1));
    assertThat(world.articles.all()).hasSize(2);
    assertThat(source().connection().problem()).isNull();
  }

  @Test
  void the_cursor_stays_where_it_was_until_the_whole_page_is_stored() {
    world.cms.answers(List.of(ONE, TWO), "a");
    world.articles.breaksOn(TWO.externalId());

    assertThatThrownBy(() -> care.sweep(BLOG)).isInstanceOf(IllegalStateException.class);

    assertThat(source().cursor()).isNull();
    assertThat(world.articles.all()).hasSize(1);
  }

  @Test
  void an_item_that_cannot_be_read_is_named_and_the_rest_goes_on() {
    world.cms.answers(
        new Changes(
            List.of(ONE), "a", false, List.of(new Cms.Skipped("bad.md", "It has no title."))));

    SourceCare.Sweep sweep = care.sweep(BLOG);

    assertThat(sweep.skipped()).extracting(Cms.Skipped::externalId).containsExactly("bad.md");
    assertThat(world.articles.all()).hasSize(1);
    assertThat(source().cursor()).isEqualTo("a");
    assertThat(source().connection().problem()).isEqualTo("bad.md: It has no title.");
    assertThat(source().connection().state()).isEqualTo(Connection.State.ACTIVE);
  }

  @Test
  void a_refused_password_shows_on_the_source_until_it_works_again() {
    world.cms.fails(new Unauthorised("The blog refuses the password"));

    assertThatThrownBy(() -> care.sweep(BLOG)).isInstanceOf(Unauthorised.class);

    assertThat(source().connection().state()).isEqualTo(Connection.State.UNAUTHORISED);
    world.cms.answers(List.of(), "a");
    care.sweep(BLOG);
    assertThat(source().connection().state()).isEqualTo(Connection.State.ACTIVE);
  }

  @Test
  void a_paused_source_is_not_read() {
    care.pause(world.admin, ACME, BLOG);

    assertThat(care.sweep(BLOG).receipts()).isEmpty();
    assertThat(world.cms.cursors()).isEmpty();

    care.resume(world.admin, ACME, BLOG);
    world.cms.answers(List.of(ONE), "a");
    assertThat(care.sweep(BLOG).receipts()).isEqualTo(Map.of(Receipt.NEW, 1));
  }

  @Test
  void who_paused_it_is_known_and_pausing_it_again_is_no_news() {
    care.pause(world.admin, ACME, BLOG);
    care.pause(world.admin, ACME, BLOG);
    care.resume(world.admin, ACME, BLOG);

    assertThat(world.sourceSteps.newest(ACME, 10))
        .extracting(SourceStep::kind)
        .containsExactly(SourceStep.Kind.RESUMED, SourceStep.Kind.PAUSED);
    assertThat(world.sourceSteps.newest(ACME, 10))
        .extracting(SourceStep::person)
        .containsOnly(world.admin.id());
  }

  @Test
  void a_source_that_was_paused_during_a_sweep_stays_paused() {
    world.cms.answers(
        () -> {
          care.pause(world.admin, ACME, BLOG);
          return new Changes(List.of(ONE), "a", false, List.of());
        });

    care.sweep(BLOG);

    assertThat(source().connection().state()).isEqualTo(Connection.State.PAUSED);
  }

  @Test
  void a_test_remembers_how_it_went() {
    world.cms.answers(List.of(), "a");
    assertThat(care.test(world.admin, ACME, BLOG)).isEqualTo("Acme's CMS");
    assertThat(source().connection().checkedAt()).isEqualTo(world.clock.instant());

    world.cms.fails(new Transient("No route to the blog"));
    assertThatThrownBy(() -> care.test(world.admin, ACME, BLOG)).isInstanceOf(Transient.class);
    assertThat(source().connection().problem()).isEqualTo("No route to the blog");
  }

  @Test
  void only_an_administrator_of_the_brand_may() {
    assertThatThrownBy(() -> care.pause(world.manager, ACME, BLOG))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> care.test(world.admin, new BrandId("other"), BLOG))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> care.resume(world.admin, ACME, new SourceId("other-blog")))
        .isInstanceOf(NotFoundException.class);
  }
}
