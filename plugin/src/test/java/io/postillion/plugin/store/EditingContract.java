package io.postillion.plugin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Deadline;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Checking;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Flow;
import io.postillion.core.post.Author;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Taken;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The core's editing on a real database: an approval does not outlive the words it was given. */
interface EditingContract extends InWorld {

  @Test
  default void editing_an_approved_revision_voids_its_approval_and_calls_it_off() {
    Publication armed = world().armed();
    Post post = world().stores.posts().get(world().brand, armed.post());

    edit(post, "Other words");

    assertThat(world().stores.approvals().of(world().brand, post.id()))
        .singleElement()
        .matches(approval -> !approval.holds());
    assertThat(world().stores.approvals().holding(world().brand, post.id())).isEmpty();
    assertThat(world().entry(armed).state()).isEqualTo(State.CANCELLED);
    assertThat(
            world()
                .stores
                .ledger()
                .claim(world().brand, List.of(armed.id()), World.NOW, Duration.ofSeconds(90)))
        .isEmpty();
    assertThat(world().reload(post).status()).isEqualTo(PostStatus.DRAFTING);
  }

  @Test
  default void what_is_on_its_way_cannot_be_edited_and_nothing_changes() {
    Publication sending = world().sending();
    Post post = world().stores.posts().get(world().brand, sending.post());

    assertThatThrownBy(() -> edit(post, "Other words"))
        .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
        .extracting(RefusedException::reason)
        .isEqualTo(Reason.ALREADY_SENDING);

    assertThat(world().reload(post)).isEqualTo(post);
    assertThat(world().stores.approvals().holding(world().brand, post.id())).isPresent();
    assertThat(world().entry(sending)).isEqualTo(sending);
  }

  @Test
  default void edited_back_to_the_same_words_it_needs_a_new_approval() {
    Publication armed = world().armed();
    Post post = world().stores.posts().get(world().brand, armed.post());

    edit(post, "Other words");
    edit(world().reload(post), "Approved text");

    assertThat(world().stores.approvals().holding(world().brand, post.id())).isEmpty();
    Approval again = world().decide(world().reload(post), Decision.APPROVED);
    assertThat(again.seal()).isEqualTo(armed.seal());
    assertThat(again.revision()).isNotEqualTo(armed.revision());
  }

  @Test
  default void words_of_a_model_that_a_person_took_void_it_too_and_keep_their_author() {
    Publication armed = world().armed();
    Post post = world().stores.posts().get(world().brand, armed.post());
    Author model = Author.model("openai", "gpt-5-mini", "at-cursor 1");

    edit(post, "Better words, mine", new Taken(model, "Approved text", "Better words"));

    assertThat(world().stores.approvals().holding(world().brand, post.id())).isEmpty();
    assertThat(world().entry(armed).state()).isEqualTo(State.CANCELLED);
    assertThat(world().stores.posts().revisions(world().brand, post.id()))
        .extracting(revision -> revision.content().text(), Revision::author)
        .endsWith(
            tuple("Better words", model), tuple("Better words, mine", Author.of(world().person)));
    assertThat(world().stores.history().of(world().brand, post.id()))
        .extracting(PostEvent::kind, PostEvent::actor, PostEvent::detail)
        .contains(tuple(PostEvent.Kind.ASSISTED, model.name(), world().person.name()));
  }

  private void edit(Post post, String text, Taken... taken) {
    Stores stores = world().stores;
    Clock clock = Clock.fixed(World.NOW, ZoneOffset.UTC);
    Checking checking =
        new Checking(
            List.of(),
            stores.brands(),
            stores.articles(),
            stores.briefs(),
            channel -> new AnyNetwork(),
            stores.findings());
    new Editing(
            stores.posts(),
            stores.channels(),
            stores.approvals(),
            stores.ledger(),
            checking,
            stores.history(),
            new NoFlow(),
            Deadline.USUAL,
            stores.transactions(),
            clock)
        .edit(
            world().person,
            world().brand,
            post.id(),
            post.current(),
            PostContent.of(text, Locale.ENGLISH),
            List.of(taken));
  }

  /** Takes any text; nothing is sent here. */
  final class AnyNetwork implements SocialNetwork {

    @Override
    public NetworkLimits limits() {
      return new NetworkLimits(
          List.of(new NetworkLimits.Measure("characters", 300, String::length)),
          4,
          Set.of("image/png"),
          1_000_000,
          1_000_000,
          1_000,
          5,
          true);
    }

    @Override
    public String prepare(Outgoing post, String earlier, Consumer<String> keep) {
      throw new AssertionError("Nothing is sent here");
    }

    @Override
    public Sent send(Outgoing post, String handle, Permit permit) {
      throw new AssertionError("Nothing is sent here");
    }

    @Override
    public Lookup look(Outgoing post, String handle) {
      throw new AssertionError("Nothing is sent here");
    }

    @Override
    public String test() {
      return "anyone";
    }
  }

  /** No engine listens. */
  final class NoFlow implements Flow {

    @Override
    public void startArticle(BrandId brand, ArticleId article) {}

    @Override
    public void startPost(BrandId brand, PostId post) {}

    @Override
    public Optional<Decision> decided(BrandId brand, PostId post, Ballot ballot) {
      return Optional.empty();
    }

    @Override
    public void reviewUntil(BrandId brand, PostId post, Instant until) {}

    @Override
    public void edited(BrandId brand, PostId post) {}

    @Override
    public void rescheduled(BrandId brand, PostId post) {}

    @Override
    public void cancelled(BrandId brand, PostId post) {}
  }
}
