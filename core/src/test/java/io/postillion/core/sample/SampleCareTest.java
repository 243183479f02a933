package io.postillion.core.sample;

import static io.postillion.core.testing.World.ACME;
import static io.postillion.core.testing.World.BLOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brand.Connection;
import io.postillion.core.content.Article;
import io.postillion.core.content.Cms.Changes;
import io.postillion.core.content.CmsItem;
import io.postillion.core.content.ContentInbox.Receipt;
import io.postillion.core.content.Source;
import io.postillion.core.content.SourceId;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.ideas.Backlog.Ask;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaId;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.publish.Publication;
import io.postillion.core.testing.World;
import io.postillion.core.translate.Translation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleCareTest {

  private static final SourceId TRIALS = new SourceId("acme-trials");
  private static final CmsItem BREAD =
      World.item("bread", "Bread day", "Acme bakes bread on Sundays. Everyone may come.");
  private static final CmsItem CAKE = World.item("cake", "Cake day", "Acme bakes cake on Mondays.");

  private final World world = new World();
  private final SampleCare care = world.sampleCare;
  private final Article bread;

  SampleCareTest() {
    world.sources.add(
        new Source(TRIALS, ACME, "folder", "Trials", Connection.NEW, "read so far", true, null));
    bread = received(TRIALS, BREAD);
  }

  private Article received(SourceId source, CmsItem item) {
    world.inbox.receive(source, item);
    return world
        .articles
        .byExternalId(ACME, source, item.externalId(), item.language())
        .orElseThrow();
  }

  private PostId planned(Article article) {
    return world.planner.plan(ACME, article.id()).get(0);
  }

  private PostId approved(Article article) {
    PostId id = planned(article);
    world.rewrite(id, "Acme bakes bread on Sundays.");
    world.submit(id);
    world.approve(id);
    world.publisher.plan(ACME, id);
    return id;
  }

  private Removal remove() {
    return care.remove(world.admin, ACME, "The samples went");
  }

  private PostStatus status(PostId id) {
    return world.post(id).status();
  }

  @Test
  void removed_samples_leave_the_lists_and_nothing_comes_of_them_any_more() {
    Article real = received(BLOG, CAKE);

    remove();

    assertThat(world.articles.newest(ACME, 10)).containsExactly(real);
    assertThat(world.planner.plan(ACME, bread.id())).isEmpty();
    assertThat(world.planner.plan(ACME, real.id())).hasSize(1);
    assertThat(care.there(ACME)).isEmpty();
    assertThat(care.hasAny(ACME)).isTrue();
  }

  @Test
  void nobody_is_asked_to_complete_the_brief_of_a_removed_article() {
    Article thin = received(TRIALS, World.item("thin", "Open day", "Come."));
    assertThat(world.briefing.isEnough(ACME, thin.id())).isFalse();
    world.items.askForBrief(thin.id());
    world.items.askForBrief(received(BLOG, CAKE).id());

    remove();

    assertThat(world.items.answers()).containsExactly("drop");
    assertThat(world.items.of(ACME)).hasSize(1);
    assertThat(world.briefing.isEnough(ACME, thin.id())).isTrue();
  }

  @Test
  void what_is_not_out_yet_is_dropped_as_a_person_drops_it() {
    PostId draft = planned(bread);
    PostId waiting = approved(received(TRIALS, CAKE));
    PostId others = planned(received(BLOG, CAKE));

    Removal removal = remove();

    assertThat(removal).isEqualTo(new Removal(2, List.of()));
    assertThat(status(draft)).isEqualTo(PostStatus.CANCELLED);
    assertThat(status(waiting)).isEqualTo(PostStatus.CANCELLED);
    assertThat(world.approvals.holding(ACME, waiting)).isEmpty();
    assertThat(world.entry(waiting).state()).isEqualTo(Publication.State.CANCELLED);
    assertThat(world.flow.told()).endsWith("cancelled", "cancelled");
    assertThat(world.history.of(ACME, draft))
        .filteredOn(event -> event.kind() == PostEvent.Kind.CANCELLED)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.actor()).isEqualTo(world.admin.name());
              assertThat(event.detail()).isEqualTo("The samples went");
            });
    assertThat(status(others)).isEqualTo(PostStatus.DRAFTING);
  }

  @Test
  void what_was_translated_from_a_sample_is_dropped_with_it() {
    PostId source = approved(bread);
    PostId translated = world.written("Acme cuit du pain le dimanche.", null);
    world.translations.add(
        ACME,
        new Translation(translated, source, world.revision(source).id(), world.clock.instant()));
    PostId own = world.written("Ours.", null);

    assertThat(remove().dropped()).isEqualTo(2);

    assertThat(status(translated)).isEqualTo(PostStatus.CANCELLED);
    assertThat(status(own)).isEqualTo(PostStatus.DRAFTING);
  }

  @Test
  void what_went_out_stays_with_all_that_speaks_for_it() {
    PostId out = approved(bread);
    world.publish(out).join();
    Post before = world.post(out);
    Publication entry = world.entry(out);

    assertThat(remove()).isEqualTo(new Removal(0, List.of()));

    assertThat(world.post(out)).isEqualTo(before);
    assertThat(world.entry(out)).isEqualTo(entry);
    assertThat(world.approvals.holding(ACME, out)).isPresent();
    assertThat(world.approvals.votes(ACME, out)).isNotEmpty();
    assertThat(world.revision(out).isIntact(before.channel())).isTrue();
    assertThat(world.articles.get(ACME, bread.id()).item()).isEqualTo(BREAD);
    assertThat(world.network.wall()).containsExactly("Acme bakes bread on Sundays.");
    assertThat(care.of(ACME).out()).isOne();
  }

  @Test
  void what_is_on_its_way_out_is_named_and_kept_and_keeps_no_other_back() {
    PostId doubtful = approved(bread);
    world.network.losesItsAnswer(new OutcomeUnknown("No answer"));
    assertThatThrownBy(() -> world.publish(doubtful).join())
        .hasCauseInstanceOf(OutcomeUnknown.class);
    PostId draft = planned(received(TRIALS, CAKE));
    PostStatus before = status(doubtful);

    Removal removal = remove();

    assertThat(removal.dropped()).isOne();
    assertThat(removal.kept())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.post()).isEqualTo(doubtful);
              assertThat(kept.why().reason()).isEqualTo(Reason.ALREADY_SENDING);
            });
    assertThat(status(draft)).isEqualTo(PostStatus.CANCELLED);
    assertThat(status(doubtful)).isEqualTo(before);
    assertThat(world.approvals.holding(ACME, doubtful)).isPresent();
    assertThat(care.of(ACME).open()).extracting(Post::id).containsExactly(doubtful);
  }

  @Test
  void asked_again_it_drops_what_could_not_be_dropped_before_and_notes_nothing_twice() {
    PostId doubtful = approved(bread);
    world.network.losesItsAnswer(new OutcomeUnknown("No answer"));
    assertThatThrownBy(() -> world.publish(doubtful).join())
        .hasCauseInstanceOf(OutcomeUnknown.class);
    remove();
    world.publisher.declareAbsent(world.manager, ACME, doubtful);

    assertThat(remove()).isEqualTo(new Removal(1, List.of()));

    assertThat(status(doubtful)).isEqualTo(PostStatus.CANCELLED);
    assertThat(care.of(ACME).steps()).hasSize(1);
  }

  @Test
  void a_removed_source_is_not_read_and_nothing_is_taken_in_from_it() {
    remove();

    assertThat(world.sourceCare.sweep(TRIALS).receipts()).isEmpty();
    assertThat(world.cms.cursors()).isEmpty();
    assertThat(world.inbox.receive(TRIALS, CAKE)).isEqualTo(Receipt.LEFT_OUT);
    assertThat(world.inbox.receive(TRIALS, World.item("bread", "Bread day", "Changed.")))
        .isEqualTo(Receipt.LEFT_OUT);

    assertThat(world.articles.all()).hasSize(1);
    assertThat(world.articles.get(ACME, bread.id()).version()).isOne();
    assertThat(world.flow.told()).containsExactly("article");
  }

  @Test
  void what_a_sweep_has_in_its_hands_while_the_samples_go_is_left_out() {
    world.cms.answers(
        () -> {
          remove();
          return new Changes(List.of(CAKE), "a", false, List.of());
        });

    assertThat(world.sourceCare.sweep(TRIALS).receipts()).isEqualTo(Map.of(Receipt.LEFT_OUT, 1));

    assertThat(world.articles.all()).hasSize(1);
  }

  @Test
  void brought_back_the_articles_are_there_the_source_is_read_and_dropped_posts_stay_dropped() {
    PostId dropped = planned(bread);
    remove();

    assertThat(care.bringBack(world.admin, ACME)).isOne();

    assertThat(world.articles.newest(ACME, 10)).containsExactly(bread);
    assertThat(status(dropped)).isEqualTo(PostStatus.CANCELLED);
    world.cms.answers(List.of(BREAD, CAKE), "a");
    assertThat(world.sourceCare.sweep(TRIALS).receipts())
        .isEqualTo(Map.of(Receipt.SAME, 1, Receipt.NEW, 1));
    assertThat(world.cms.cursors()).containsExactly("start");
    assertThat(care.bringBack(world.admin, ACME)).isZero();
  }

  @Test
  void ideas_about_removed_articles_are_gone_until_these_come_back() {
    world.finder.finds("The baker who never sleeps");
    IdeaId idea =
        world
            .backlog
            .find(world.manager, ACME, new Ask(bread.id(), "", Locale.ENGLISH))
            .get(0)
            .idea()
            .id();
    int before = world.backlog.list(ACME, Idea.Status.OPEN).size();

    remove();

    assertThat(world.backlog.list(ACME, Idea.Status.OPEN)).isEmpty();
    assertThatThrownBy(() -> world.backlog.use(world.manager, ACME, idea))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> world.backlog.find(world.manager, ACME, new Ask(bread.id(), "", Locale.ENGLISH)))
        .isInstanceOf(NotFoundException.class);
    care.bringBack(world.admin, ACME);
    assertThat(world.backlog.list(ACME, Idea.Status.OPEN)).hasSize(before);
  }

  @Test
  void the_journal_says_who_removed_them_and_who_brought_them_back() {
    received(TRIALS, CAKE);
    remove();
    care.bringBack(world.admin, ACME);

    assertThat(care.of(ACME).steps())
        .containsExactly(step(2, SampleStep.Kind.BROUGHT_BACK), step(1, SampleStep.Kind.REMOVED));
  }

  private SampleStep step(int number, SampleStep.Kind kind) {
    return new SampleStep(ACME, number, kind, 2, world.admin.id(), world.clock.instant());
  }

  @Test
  void only_an_administrator_of_the_brand_may() {
    PostId draft = planned(bread);

    assertThatThrownBy(() -> care.remove(world.manager, ACME, ""))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> care.bringBack(world.manager, ACME))
        .isInstanceOf(RefusedException.class);

    assertThat(status(draft)).isEqualTo(PostStatus.DRAFTING);
    assertThat(care.there(ACME)).extracting(Source::id).containsExactly(TRIALS);
  }

  @Test
  void a_brand_without_samples_has_none_to_remove() {
    World bare = new World();

    assertThat(bare.sampleCare.hasAny(ACME)).isFalse();
    assertThatThrownBy(() -> bare.sampleCare.remove(bare.admin, ACME, ""))
        .isInstanceOf(NotFoundException.class);
  }
}
