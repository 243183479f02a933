package io.postillion.core.ai;

import static io.postillion.core.testing.FakeDrafter.draft;
import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.RefusedException.Reason;
import io.postillion.core.brief.Brief;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.content.Image;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.post.Author;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.Media;
import io.postillion.core.post.PostEvent.Kind;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.testing.Drafts;
import io.postillion.core.testing.World;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DraftingTest {

  private static final URI BREAD = URI.create("https://acme.example/bread.png");
  private static final URI BROKEN = URI.create("https://acme.example/broken.png");

  private final World world = new World();

  private static NetworkLimits limits(int characters, boolean linkCard) {
    return new NetworkLimits(
        List.of(new Measure("characters", characters, TextLengths.graphemes())),
        1,
        Set.of("image/png"),
        1_000_000,
        1_000_000,
        100,
        3,
        linkCard);
  }

  @Nested
  class The_first_draft {

    @Test
    void is_the_first_revision_and_knows_its_model_and_its_article() {
      PostId id = world.planned();

      world.drafting.first(ACME, id);

      Revision revision = world.revision(id);
      assertThat(revision.number()).isEqualTo(1);
      assertThat(revision.author()).isEqualTo(Author.model("openai", "gpt", "draft-post 1"));
      assertThat(revision.support()).isEqualTo(draft("A first draft.").sentences());
      assertThat(revision.articleVersion()).isEqualTo(1);
      assertThat(revision.content().text()).isEqualTo("A first draft.");
      assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
      assertThat(world.events(id)).containsExactly(Kind.PLANNED, Kind.DRAFTED);
    }

    @Test
    void is_made_once_however_often_it_is_asked_for() {
      PostId id = world.planned();

      world.drafting.first(ACME, id);
      world.drafting.first(ACME, id);

      assertThat(world.drafter.asked()).hasSize(1);
      assertThat(world.posts.revisions(ACME, id)).hasSize(1);
    }

    @Test
    void that_cannot_be_had_says_why_and_waits_for_a_person() {
      PostId id = world.planned();
      world.drafter.answers(
          request -> {
            throw new Transient("No provider answered. Write the post yourself.");
          });

      assertThatThrownBy(() -> world.drafting.first(ACME, id)).isInstanceOf(Transient.class);

      assertThat(world.post(id).status()).isEqualTo(PostStatus.NEEDS_ATTENTION);
      assertThat(world.post(id).attention()).startsWith("No provider answered");
      assertThat(world.events(id)).endsWith(Kind.DRAFT_FAILED);
    }

    @Test
    void is_waited_for_while_a_model_may_answer_later() {
      PostId id = world.planned();
      world.drafter.serves(request -> draft("Without a model."));
      world.drafter.answers(
          request -> {
            throw new Transient("Busy.");
          });

      assertThatThrownBy(() -> world.drafting.first(ACME, id, true)).isInstanceOf(Transient.class);

      assertThat(world.post(id).current()).isNull();
      assertThat(world.post(id).attention()).isNull();
      assertThat(world.events(id)).containsExactly(Kind.PLANNED);
    }

    @Test
    void is_made_without_a_model_when_none_answers_any_more_and_says_why() {
      PostId id = world.planned();
      world.drafter.serves(request -> draft("Without a model.").because("Busy."));
      world.drafter.answers(
          request -> {
            throw new Transient("Busy.");
          });

      world.drafting.first(ACME, id, false);

      assertThat(world.revision(id).content().text()).isEqualTo("Without a model.");
      assertThat(world.post(id).status()).isEqualTo(PostStatus.DRAFTING);
      assertThat(world.history.of(ACME, id))
          .extracting("kind", "detail")
          .endsWith(tuple(Kind.WITHOUT_MODEL, "Busy."));
    }

    @Test
    void is_made_without_a_model_at_once_when_waiting_does_not_help() {
      PostId id = world.planned();
      world.drafter.serves(request -> draft("Without a model.").because("Refused."));
      world.drafter.answers(
          request -> {
            throw new Rejected("Refused.");
          });

      world.drafting.first(ACME, id, true);

      assertThat(world.events(id)).endsWith(Kind.DRAFTED, Kind.WITHOUT_MODEL);
    }

    @Test
    void is_asked_for_by_the_process_for_its_post_and_article() {
      PostId id = world.planned();

      world.drafting.first(ACME, id);

      assertThat(world.drafter.asked())
          .extracting(DraftRequest::asked)
          .containsExactly(Asked.byProcess().about(id, world.post(id).article()));
    }

    @Test
    void that_succeeds_after_a_failure_needs_no_attention_any_more() {
      PostId id = world.planned();
      world.drafter.answers(
          request -> {
            throw new Transient("No provider answered");
          });
      assertThatThrownBy(() -> world.drafting.first(ACME, id)).isInstanceOf(Transient.class);
      world.drafter.answers(request -> draft("At last."));

      world.drafting.first(ACME, id);

      assertThat(world.post(id))
          .extracting("status", "attention")
          .containsExactly(PostStatus.DRAFTING, null);
    }

    @Test
    void never_covers_what_a_person_wrote_meanwhile() {
      PostId id = world.planned();
      world.drafter.answers(
          request -> {
            world.editing.edit(world.manager, ACME, id, null, World.text("By hand."));
            return draft("By machine.");
          });

      world.drafting.first(ACME, id);

      assertThat(world.revision(id).content().text()).isEqualTo("By hand.");
      assertThat(world.posts.revisions(ACME, id)).hasSize(1);
    }

    @Test
    void leaves_a_post_alone_that_was_called_off_meanwhile() {
      PostId id = world.planned();
      world.drafter.answers(
          request -> {
            world.editing.cancel(world.manager, ACME, id, "no");
            throw new Rejected("The model refuses");
          });

      assertThatThrownBy(() -> world.drafting.first(ACME, id)).isInstanceOf(Rejected.class);

      assertThat(world.post(id).status()).isEqualTo(PostStatus.CANCELLED);
    }

    @Test
    void is_told_the_brief_and_the_room_that_the_link_leaves() {
      world.network.takes(limits(300, false));
      PostId id = world.planned();
      Brief brief = new Brief(world.post(id).article(), "Come!", "neighbours", "", "");
      world.kept.put(brief.article(), brief);

      world.drafting.first(ACME, id);

      String link = "\n\nhttps://acme.example/bread";
      assertThat(world.drafter.asked())
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.brief()).isEqualTo(brief);
                assertThat(request.room()).isEqualTo(300 - link.length());
                assertThat(request.before()).isEmpty();
              });
      assertThat(world.revision(id).content().text()).endsWith(link);
    }
  }

  @Nested
  class A_draft_that_is_too_long {

    @Test
    void loses_hashtags_first_and_then_sentences() {
      world.network.takes(limits(30, true));
      world.drafter.answers(
          request -> draft(List.of("Bread", "Sunday"), "Bread for all.", "Every Sunday now."));
      PostId id = world.planned();

      world.drafting.first(ACME, id);

      assertThat(world.revision(id).content().text()).isEqualTo("Bread for all.");
    }

    @Test
    void keeps_the_hashtags_that_fit() {
      world.network.takes(limits(25, true));
      world.drafter.answers(request -> draft(List.of("Bread", "Sunday"), "Bread for all."));
      PostId id = world.planned();

      world.drafting.first(ACME, id);

      assertThat(world.revision(id).content().text()).isEqualTo("Bread for all.\n\n#Bread");
    }

    @Test
    void with_one_endless_sentence_is_kept_for_a_person_to_shorten() {
      world.network.takes(limits(10, true));
      world.drafter.answers(request -> draft("Bread for absolutely everyone."));
      PostId id = world.planned();

      world.drafting.first(ACME, id);

      assertThat(world.findings.of(ACME, world.revision(id).id()))
          .extracting("code")
          .contains("length.tooLong");
    }
  }

  @Nested
  class Pictures {

    private final Media bread = world.offer(BREAD, Drafts.picture(""));

    @Test
    void come_with_the_words_of_the_article() {
      PostId id = world.planned(new Image(BREAD, "A loaf"));

      world.drafting.first(ACME, id);

      assertThat(world.revision(id).content().media()).containsExactly(bread.withAlt("A loaf"));
      assertThat(world.media.read(ACME, bread.sha256())).isPresent();
    }

    @Test
    void that_are_broken_are_left_out_and_the_next_is_taken() {
      PostId id = world.planned(new Image(BROKEN, ""), new Image(BREAD, "A loaf"));

      world.drafting.first(ACME, id);

      assertThat(world.revision(id).content().media()).hasSize(1);
      assertThat(world.history.of(ACME, id))
          .filteredOn(event -> event.kind() == Kind.PICTURE_LEFT_OUT)
          .singleElement()
          .extracting("detail")
          .asString()
          .contains(BROKEN.toString());
    }

    @Test
    void that_the_network_does_not_take_never_stop_a_draft() {
      world.network.takes(limits(300, true));
      world.offer(BREAD, new Media("cd".repeat(32), "image/png", 40_000, 40_000, 10, ""));
      PostId id = world.planned(new Image(BREAD, "A loaf"));

      world.drafting.first(ACME, id);

      assertThat(world.revision(id).content().media()).isEmpty();
      assertThat(world.events(id)).contains(Kind.PICTURE_LEFT_OUT, Kind.DRAFTED);
    }
  }

  @Nested
  class The_link_card {

    @Test
    void shows_the_beginning_of_the_article_as_people_read_it() {
      world.inbox.receive(
          World.BLOG,
          World.item(
              "card",
              "A card",
              "## Why\n\nRead [the report](https://x.example/r) about bread. "
                  + "🥖 ".repeat(300)));
      PostId id = world.planner.plan(ACME, world.articles.all().get(0).id()).get(0);

      world.drafting.first(ACME, id);

      LinkCard card = world.revision(id).content().card().orElseThrow();
      assertThat(card.title()).isEqualTo("A card");
      assertThat(card.description())
          .startsWith("Why Read the report about bread. 🥖 🥖")
          .endsWith("🥖…");
      assertThat(card.description().codePoints().count()).isLessThanOrEqualTo(201);
    }
  }

  @Nested
  class Another_version {

    private PostId drafted() {
      PostId id = world.planned();
      world.drafting.first(ACME, id);
      world.submit(id);
      return id;
    }

    @Test
    void is_the_newest_revision_and_was_told_what_to_change() {
      PostId id = drafted();
      world.drafter.answers(request -> draft("A warmer draft."));

      Revision revision = world.drafting.another(world.manager, ACME, id, "warmer");

      assertThat(revision.number()).isEqualTo(2);
      assertThat(world.revision(id)).isEqualTo(revision);
      assertThat(world.drafter.asked().get(1))
          .extracting("wish", "before")
          .containsExactly("warmer", "A first draft.");
    }

    @Test
    void that_cannot_be_had_leaves_the_text_as_it_is() {
      PostId id = drafted();
      world.drafter.answers(
          request -> {
            throw new Transient("No provider answered");
          });

      assertThatThrownBy(() -> world.drafting.another(world.manager, ACME, id, ""))
          .isInstanceOf(Transient.class);

      assertThat(world.revision(id).number()).isEqualTo(1);
      assertThat(world.post(id).status()).isEqualTo(PostStatus.IN_REVIEW);
    }

    @Test
    void does_not_cover_what_somebody_wrote_meanwhile() {
      PostId id = drafted();
      world.drafter.answers(
          request -> {
            world.editing.edit(
                world.manager, ACME, id, world.revision(id).id(), World.text("By hand."));
            return draft("By machine.");
          });

      assertThatThrownBy(() -> world.drafting.another(world.manager, ACME, id, ""))
          .extracting("reason")
          .isEqualTo(Reason.STALE_REVISION);

      assertThat(world.revision(id).content().text()).isEqualTo("By hand.");
    }

    @Test
    void of_an_approved_post_would_void_the_approval_and_is_refused() {
      PostId id = drafted();
      world.approve(id);

      assertThatThrownBy(() -> world.drafting.another(world.manager, ACME, id, ""))
          .extracting("reason")
          .isEqualTo(Reason.WRONG_STATUS);
      assertThat(world.approvals.holding(ACME, id)).isPresent();
    }

    @Test
    void needs_an_article() {
      PostId id = world.written("From nothing.", null);

      assertThatThrownBy(() -> world.drafting.another(world.manager, ACME, id, ""))
          .extracting("reason")
          .isEqualTo(Reason.WRONG_STATUS);
    }
  }
}
