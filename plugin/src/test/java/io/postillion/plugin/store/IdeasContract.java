package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.ai.OfferedDraft;
import io.postillion.core.ai.OfferedDraftId;
import io.postillion.core.ai.OfferedDrafts;
import io.postillion.core.ai.Variant;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brief.BriefProposal;
import io.postillion.core.brief.Briefs;
import io.postillion.core.brief.Fillings;
import io.postillion.core.content.ArticleId;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaId;
import io.postillion.core.ideas.Ideas;
import io.postillion.core.ideas.Reason;
import io.postillion.core.post.Author;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.RevisionId;
import io.postillion.core.post.Support;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes before the writing: ideas, proposals for briefs, versions that were offered. */
interface IdeasContract extends InWorld {

  @Test
  default void ideas_come_back_as_they_went_in_the_newest_first_and_then_the_best() {
    Idea old = idea("Old", World.NOW, null, null);
    Idea best = idea("Best „of“ all", World.NOW.plusSeconds(1), world().channel.id(), articleId());
    Idea second = idea("Second", World.NOW.plusSeconds(1), null, null);

    ideas().add(world().brand, List.of(old));
    ideas().add(world().brand, List.of(best, second));

    assertThat(ideas().newest(world().brand, 10)).containsExactly(best, second, old);
    assertThat(ideas().newest(world().brand, 1)).containsExactly(best);
    assertThat(ideas().find(world().brand, best.id())).contains(best);
    assertThat(ideas().find(world().brand, IdeaId.random())).isEmpty();
  }

  @Test
  default void an_open_idea_is_settled_once_and_for_good() {
    Idea idea = idea("Hook", World.NOW, null, null);
    ideas().add(world().brand, List.of(idea));

    assertThat(ideas().settle(world().brand, idea.id(), Idea.Status.USED)).isTrue();
    assertThat(ideas().settle(world().brand, idea.id(), Idea.Status.DROPPED)).isFalse();

    assertThat(ideas().get(world().brand, idea.id()).status()).isEqualTo(Idea.Status.USED);
  }

  @Test
  default void two_people_do_not_use_one_idea() throws Exception {
    Idea idea = idea("Hook", World.NOW, null, null);
    ideas().add(world().brand, List.of(idea));

    List<Boolean> settled =
        World.together(4, () -> ideas().settle(world().brand, idea.id(), Idea.Status.USED));

    assertThat(settled).containsOnlyOnce(true);
  }

  @Test
  default void a_character_that_no_database_takes_does_not_lose_an_idea() {
    Idea idea = idea("before\0after", World.NOW, null, null);

    ideas().add(world().brand, List.of(idea));

    assertThat(ideas().get(world().brand, idea.id()).hook()).isEqualTo("beforeafter");
  }

  @Test
  default void a_proposal_for_a_brief_is_stored_and_replaced_by_the_next() {
    ArticleId article = articleId();
    BriefProposal first = proposal(article, "Everyone", Author.offline("offline writer"));
    BriefProposal second = proposal(article, "Riders", Author.model("openai", "gpt", "review 1"));

    briefs().propose(world().brand, first);
    assertThat(briefs().proposal(world().brand, article)).contains(first);

    briefs().propose(world().brand, second);
    assertThat(briefs().proposal(world().brand, article)).contains(second);
    assertThat(briefs().find(world().brand, article)).isEmpty();
  }

  @Test
  default void offered_versions_come_back_as_they_went_in_the_newest_first() {
    Post post = world().post("Now");
    OfferedDraft old = offered(post, null, World.NOW);
    OfferedDraft later = offered(post, post.current(), World.NOW.plusSeconds(1));

    drafts().add(world().brand, List.of(old));
    drafts().add(world().brand, List.of(later));

    assertThat(drafts().of(world().brand, post.id())).containsExactly(later, old);
    assertThat(drafts().find(world().brand, post.id(), old.id())).contains(old);
    assertThat(drafts().find(world().brand, world().post("Other").id(), old.id())).isEmpty();
  }

  private static Idea idea(
      String hook, Instant at, @Nullable ChannelId channel, @Nullable ArticleId article) {
    return new Idea(
        IdeaId.random(),
        Idea.Kind.HOW_TO,
        hook,
        new Reason(Reason.Kind.FREE_DAYS, "2026-11-24"),
        channel,
        article,
        "bread",
        Author.offline("offline writer"),
        at,
        Idea.Status.OPEN);
  }

  private static BriefProposal proposal(ArticleId article, String audience, Author author) {
    return new BriefProposal(
        article,
        new Fillings(
            "Say this",
            audience,
            "a visit",
            "One.\nTwo.",
            "Come",
            "dry",
            "prices",
            List.of("Which day?", "Who „says“ so?"),
            author),
        World.NOW);
  }

  @Test
  default void a_version_that_nobody_took_leaves_and_one_that_was_taken_stays() {
    Post post = world().post();
    OfferedDraft left = offered(post, null, World.NOW);
    OfferedDraft taken = offered(post, null, World.NOW);
    OfferedDraft fresh = offered(post, null, World.NOW.plusSeconds(2));
    drafts().add(world().brand, List.of(left, taken, fresh));
    drafts().take(world().brand, post.id(), taken.id(), World.NOW);

    assertThat(drafts().forget(world().brand, World.NOW.plusSeconds(1), 10)).isEqualTo(1);

    assertThat(drafts().of(world().brand, post.id())).containsExactlyInAnyOrder(taken, fresh);
  }

  private static OfferedDraft offered(Post post, @Nullable RevisionId after, Instant at) {
    return new OfferedDraft(
        OfferedDraftId.random(),
        post.id(),
        after,
        Variant.FIGURE,
        new PostContent(
            "Twelve stations.",
            Locale.CANADA_FRENCH,
            List.of(new Media("c".repeat(64), "image/png", 1, 1, 3, "A „red“ thing")),
            new LinkCard(URI.create("https://acme.example/1"), "Title", "About")),
        Author.model("openai", "gpt", "draft-post 3"),
        List.of(new Support("Twelve stations.", List.of("The first twelve stations open."))),
        2,
        at);
  }

  private ArticleId articleId() {
    return world().article().id();
  }

  private Ideas ideas() {
    return world().stores.ideas();
  }

  private Briefs briefs() {
    return world().stores.briefs();
  }

  private OfferedDrafts drafts() {
    return world().stores.offeredDrafts();
  }
}
