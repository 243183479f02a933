package io.postillion.connectors.ai.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.ai.Passages;
import io.postillion.connectors.ai.mask.Disguise;
import io.postillion.connectors.ai.mask.Masking;
import io.postillion.connectors.ai.model.Calls;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Reins;
import io.postillion.connectors.ai.model.StreamingStub;
import io.postillion.connectors.ai.model.StreamingWire;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.CalledOffException;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Waiting;
import io.postillion.core.ai.Wish;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person sees while the answer comes, from each kind of provider. */
class StreamingTest {

  private static final String FIRST =
      "{\"suggestions\": [{\"text\": \"Come to the mill, été comme hiver.\", \"why\": \"warm\"}";
  private static final String BEGUN = ", {\"text\": \"Our doors are op";
  private static final String REST = "en.\", \"why\": \"\"}]}";

  private final Calls calls = new Calls();
  private final Waiting waiting = new Waiting();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> read = new CopyOnWriteArrayList<>();
  private final CountDownLatch firstSeen = new CountDownLatch(1);
  private final List<StreamingStub> stubs = new CopyOnWriteArrayList<>();
  private Runnable onSight = () -> {};
  private Reins reins = Reins.LOOSE;

  @AfterEach
  void close() throws IOException {
    for (StreamingStub stub : stubs) {
      stub.close();
    }
  }

  private StreamingStub stub(StreamingWire wire) throws IOException {
    StreamingStub stub = new StreamingStub(wire);
    stubs.add(stub);
    return stub;
  }

  private ModelAssistant assistant(StreamingStub... providers) {
    List<String> names = List.of("first", "second");
    return new ModelAssistant(
        Models.of(
                Stream.iterate(0, at -> at < providers.length, at -> at + 1)
                    .map(at -> providers[at].settings(names.get(at)))
                    .toList(),
                Duration.ofMinutes(1),
                HttpSettings.defaults(),
                calls,
                Clock.systemUTC(),
                pause -> {})
            .heldBy(reins));
  }

  private Proposals propose(StreamingStub... providers) {
    return propose(Passages.of(Wish.WARMER, "The mill opens."), providers);
  }

  private Proposals propose(Passages passage, StreamingStub... providers) {
    waiting.readBy(read::add);
    return waiting.during(
        () ->
            assistant(providers)
                .propose(
                    passage.build(),
                    (proposal, author) -> {
                      seen.add(proposal.words());
                      firstSeen.countDown();
                      onSight.run();
                      return true;
                    }));
  }

  private AiCall onlyCall() {
    assertThat(calls.all()).hasSize(1);
    return calls.all().get(0);
  }

  @ParameterizedTest
  @EnumSource(StreamingWire.class)
  void a_suggestion_is_seen_before_the_provider_wrote_the_next_one(StreamingWire wire)
      throws Exception {
    StreamingStub provider = stub(wire);
    provider.plays(stage -> stage.begins().says(FIRST).awaits(firstSeen).says(BEGUN + REST).ends());

    Proposals proposals = propose(provider);

    assertThat(proposals.all())
        .extracting(Proposal::words)
        .containsExactly("Come to the mill, été comme hiver.", "Our doors are open.");
    assertThat(seen.stream().distinct())
        .containsExactly("Come to the mill, été comme hiver.", "Our doors are open.");
    assertThat(read).contains("Come to", "Come to the mill, été", "Our doors are", "").endsWith("");
    assertThat(provider.asked())
        .singleElement()
        .asString()
        .containsPattern("\"stream\"\\s*:\\s*true|:streamGenerateContent\\?alt=sse")
        .contains("\"suggestions\"");
    assertThat(onlyCall())
        .satisfies(
            call -> {
              assertThat(call.outcome()).isEqualTo(AiCall.Outcome.OK);
              assertThat(call.inputTokens()).isEqualTo(50);
              assertThat(call.outputTokens()).isEqualTo(9);
              assertThat(call.output()).isEqualTo(FIRST + BEGUN + REST);
              assertThat(call.isEstimated()).isFalse();
              assertThat(call.parameters()).containsPattern(" first-words=\\d+ms$");
            });
  }

  @ParameterizedTest
  @EnumSource(StreamingWire.class)
  void stop_ends_the_call_over_there_keeps_what_was_seen_and_books_what_it_took(StreamingWire wire)
      throws Exception {
    StreamingStub provider = stub(wire);
    StreamingStub other = stub(wire);
    provider.plays(stage -> stage.begins().says(FIRST).waits());
    onSight = waiting::callOff;

    assertThatThrownBy(() -> propose(provider, other)).isInstanceOf(CalledOffException.class);

    assertThat(provider.wasHungUp()).isTrue();
    assertThat(other.asked()).isEmpty();
    assertThat(seen).containsExactly("Come to the mill, été comme hiver.");
    assertThat(onlyCall())
        .satisfies(
            call -> {
              assertThat(call.outcome()).isEqualTo(AiCall.Outcome.CANCELLED);
              assertThat(call.output()).isEqualTo(FIRST);
              assertThat(call.isEstimated()).isEqualTo(wire != StreamingWire.GEMINI);
            });
    if (wire == StreamingWire.GEMINI) {
      assertThat(onlyCall().outputTokens()).isEqualTo(5);
    } else {
      assertThat(onlyCall().outputTokens()).isEqualTo((FIRST.length() + 2) / 3);
    }
    if (wire == StreamingWire.GEMINI || wire == StreamingWire.ANTHROPIC) {
      assertThat(onlyCall().inputTokens()).isEqualTo(50);
    } else {
      assertThat(onlyCall().inputTokens()).isGreaterThan(100);
    }
  }

  @ParameterizedTest
  @EnumSource(StreamingWire.class)
  void a_stream_that_breaks_after_something_was_seen_asks_nobody_else(StreamingWire wire)
      throws Exception {
    StreamingStub provider = stub(wire);
    StreamingStub other = stub(wire);
    provider.plays(stage -> stage.begins().says(FIRST + BEGUN));

    assertThatThrownBy(() -> propose(provider, other)).isInstanceOf(Transient.class);

    assertThat(provider.asked()).hasSize(1);
    assertThat(other.asked()).isEmpty();
    assertThat(seen).containsExactly("Come to the mill, été comme hiver.");
    assertThat(read).endsWith("");
    assertThat(onlyCall().outcome()).isEqualTo(AiCall.Outcome.FAILED);
    assertThat(onlyCall().output()).isEqualTo(FIRST + BEGUN);
    assertThat(onlyCall().outputTokens()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(StreamingWire.class)
  void a_stream_that_breaks_before_anything_is_whole_is_tried_again_and_then_the_next_is_asked(
      StreamingWire wire) throws Exception {
    StreamingStub provider = stub(wire);
    StreamingStub other = stub(wire);
    StreamingStub.Script breaks =
        stage -> stage.begins().says("{\"suggestions\": [{\"text\": \"Half a ");
    provider.plays(breaks, stage -> stage.fails(503), breaks);
    other.plays(stage -> stage.begins().says(FIRST + "]}").ends());

    assertThat(propose(provider, other).author().name()).contains("second");

    assertThat(provider.asked()).hasSize(3);
    assertThat(seen.stream().distinct()).containsExactly("Come to the mill, été comme hiver.");
    assertThat(calls.all())
        .extracting(AiCall::outcome)
        .containsExactly(
            AiCall.Outcome.FAILED, AiCall.Outcome.FAILED, AiCall.Outcome.FAILED, AiCall.Outcome.OK);
    assertThat(calls.all().get(1).outputTokens()).isZero();
  }

  @ParameterizedTest
  @EnumSource(StreamingWire.class)
  void what_a_provider_complains_of_in_the_middle_is_said(StreamingWire wire) throws Exception {
    StreamingStub provider = stub(wire);
    provider.plays(stage -> stage.begins().says(FIRST).complains("Overloaded today").ends());

    assertThatThrownBy(() -> propose(provider))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("broke off in the middle of its answer (Overloaded today)");
    assertThat(seen).containsExactly("Come to the mill, été comme hiver.");
  }

  @ParameterizedTest
  @EnumSource(StreamingWire.class)
  void an_answer_that_goes_wrong_after_something_was_seen_stands_and_is_not_asked_for_again(
      StreamingWire wire) throws Exception {
    StreamingStub provider = stub(wire);
    provider.plays(stage -> stage.begins().says(FIRST + ", {\"text\": oops").ends());

    assertThatThrownBy(() -> propose(provider))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("cannot be used");
    assertThat(seen).containsExactly("Come to the mill, été comme hiver.");
    assertThat(onlyCall().outcome()).isEqualTo(AiCall.Outcome.MALFORMED);
  }

  @Test
  void an_answer_that_is_none_is_asked_for_again() throws Exception {
    StreamingStub provider = stub(StreamingWire.OPENAI);
    provider.plays(
        stage -> stage.begins().says("I would rather not.").ends(),
        stage -> stage.begins().says(FIRST + "]}").ends());

    assertThat(propose(provider).all()).hasSize(1);

    assertThat(provider.asked()).hasSize(2);
    assertThat(provider.asked().get(1)).contains("I would rather not.", "Answer again");
  }

  @Test
  void what_a_listener_cannot_keep_ends_the_call_and_is_no_fault_of_the_provider()
      throws Exception {
    StreamingStub provider = stub(StreamingWire.OPENAI);
    StreamingStub other = stub(StreamingWire.OPENAI);
    provider.plays(stage -> stage.begins().says(FIRST).waits());
    onSight =
        () -> {
          throw new IllegalStateException("no database");
        };

    assertThatThrownBy(() -> propose(provider, other))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no database");
    assertThat(provider.wasHungUp()).isTrue();
    assertThat(other.asked()).isEmpty();
    assertThat(onlyCall().outcome()).isEqualTo(AiCall.Outcome.FAILED);
  }

  @Test
  void what_is_masked_is_seen_as_it_is_and_never_as_its_placeholder() throws Exception {
    reins = masking();
    StreamingStub provider = stub(StreamingWire.OPENAI);
    provider.plays(
        stage ->
            stage
                .begins()
                .says("{\"suggestions\": [{\"text\": \"Write to [[EMAIL_1]] and [[NAME_9]] now ok")
                .says("\", \"why\": \"\"}]}")
                .ends(),
        stage ->
            stage
                .begins()
                .says(
                    "{\"suggestions\": [{\"text\": \"Write to [[EMAIL_1]] today\", \"why\": \"\"}")
                .awaits(firstSeen)
                .says("]}")
                .ends());

    propose(Passages.of(Wish.WARMER, "Ask ada@mill.example."), provider);

    assertThat(provider.asked()).allMatch(asked -> !asked.contains("ada@mill.example"));
    assertThat(seen.stream().distinct()).containsExactly("Write to ada@mill.example today");
    assertThat(read).contains("Write to ada@mill.example").noneMatch(words -> words.contains("[["));
  }

  @Test
  void addresses_of_a_model_are_not_even_shown_while_it_writes() throws Exception {
    StreamingStub provider = stub(StreamingWire.OPENAI);
    provider.plays(
        stage ->
            stage
                .begins()
                .says("{\"suggestions\": [{\"text\": \"Look at https://evil.example/x now, all\"")
                .says(", \"why\": \"\"}]}")
                .ends());

    propose(provider);

    assertThat(read).contains("Look at now,").noneMatch(words -> words.contains("evil"));
  }

  private static Reins masking() {
    return new Reins() {
      @Override
      public Optional<String> refusal(BrandId brand) {
        return Optional.empty();
      }

      @Override
      public Optional<Instructions> house(
          BrandId brand, String task, @Nullable Locale language, @Nullable UUID about) {
        return Optional.empty();
      }

      @Override
      public Disguise disguise(BrandId brand) {
        return Masking.of(List.of()).begin();
      }
    };
  }
}
