package io.postillion.connectors.ai.model;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.postillion.connectors.ai.model.OpenAiStub.failing;
import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.connectors.ai.mask.Disguise;
import io.postillion.connectors.ai.mask.Masking;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.Price;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.post.PostId;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final String GOOD = "{\"words\": \"Hello Ada\", \"marks\": [1]}";

  private static final OpenAiStub FIRST = new OpenAiStub();
  private static final OpenAiStub SECOND = new OpenAiStub();

  private final SteppingClock clock = new SteppingClock();
  private final Calls calls = new Calls();
  private final List<Duration> pauses = new ArrayList<>();
  private Models models = models(FIRST.settings("first"), SECOND.settings("second"));

  @BeforeEach
  void forget() {
    FIRST.answers();
    SECOND.answers();
  }

  @AfterAll
  static void stop() {
    FIRST.close();
    SECOND.close();
  }

  @Test
  void an_answer_is_a_record_and_says_whose_it_is() {
    FIRST.answers(saying(GOOD));

    assertThat(ask())
        .isEqualTo(
            new Answered<>(new Greeting("Hello Ada", List.of(1)), "first", "gpt-test", "greet 3"));
  }

  @Test
  void every_call_is_recorded_with_tokens_latency_and_version_of_the_prompt() {
    FIRST.answers(saying(GOOD));

    ask();

    assertThat(calls.all())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.brand()).isEqualTo(ACME);
              assertThat(call.task()).isEqualTo("greet");
              assertThat(call.provider()).isEqualTo("first");
              assertThat(call.model()).isEqualTo("gpt-test");
              assertThat(call.promptVersion()).isEqualTo("3");
              assertThat(call.inputTokens()).isEqualTo(120);
              assertThat(call.outputTokens()).isEqualTo(34);
              assertThat(call.latency()).isPositive();
              assertThat(call.outcome()).isEqualTo(AiCall.Outcome.OK);
              assertThat(call.problem()).isNull();
              assertThat(call.asked()).isEqualTo(Asked.UNSAID);
              assertThat(call.parameters()).isEqualTo("temperature=default answer=schema");
              assertThat(call.output()).isEqualTo(GOOD);
              assertThat(call.cost()).isNull();
            });
  }

  @Test
  void a_call_says_who_asked_for_what_and_what_it_cost() {
    FIRST.answers(saying(GOOD));
    Currency euro = Currency.getInstance("EUR");
    models =
        models(FIRST.priced("first", new Price(new BigDecimal("0.25"), new BigDecimal("2"), euro)));
    Asked asked = Asked.byProgram().about(PostId.random(), null);

    models.ask(ACME, Greeting.TASK, new Greeting.Who("Ada"), asked);

    assertThat(calls.all())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.asked()).isEqualTo(asked);
              assertThat(call.cost()).isEqualTo(new Cost(new BigDecimal("0.000098"), euro));
            });
  }

  @Test
  void without_a_price_or_a_count_of_tokens_no_cost_is_guessed() {
    FIRST.answers(
        okJson(
            "{\"id\": \"1\", \"choices\": [{\"index\": 0, \"message\": {\"role\": \"assistant\", \"content\": \"{}\"}}]}"));
    models =
        models(
            FIRST.priced(
                "first", new Price(BigDecimal.ONE, BigDecimal.ONE, Currency.getInstance("EUR"))));

    assertThat(failure()).isInstanceOf(Rejected.class);

    assertThat(calls.all()).isNotEmpty().allSatisfy(call -> assertThat(call.cost()).isNull());
  }

  @Test
  void the_hash_is_of_what_was_sent_so_that_the_same_question_is_known_again() {
    FIRST.answers(saying(GOOD));

    ask();
    ask();
    models.ask(ACME, Greeting.TASK, new Greeting.Who("Bea"), Asked.byProcess());

    List<String> hashes = calls.all().stream().map(AiCall::inputHash).toList();
    assertThat(hashes.get(0)).isEqualTo(hashes.get(1)).matches("[0-9a-f]{64}");
    assertThat(hashes.get(2)).isNotEqualTo(hashes.get(0));
  }

  @Test
  void a_call_without_an_answer_has_no_output() {
    FIRST.answers(failing(401, "bad key"));
    models = models(FIRST.settings("first"));

    failure();

    assertThat(calls.all()).singleElement().extracting(AiCall::output).isNull();
  }

  @Test
  void a_brand_that_may_not_ask_does_not_ask() {
    models = models.heldBy(reins("The budget is used up.", Masking.NONE));

    assertThat(failure()).isInstanceOf(Rejected.class).hasMessage("The budget is used up.");
    assertThat(FIRST.asked()).isEmpty();
  }

  @Test
  void what_is_masked_is_neither_sent_nor_recorded_and_comes_back_in_the_answer() {
    FIRST.answers(saying("{\"words\": \"Write to [[EMAIL_1]], [[NAME_1]]!\", \"marks\": [1]}"));
    models = models.heldBy(reins(null, Masking.of(List.of("Ada \"Quote\" Lovelace"))));

    Greeting answer =
        models
            .ask(
                ACME,
                Greeting.TASK,
                new Greeting.Who("Ada \"Quote\" Lovelace <ada@mill.example>"),
                Asked.byProcess())
            .answer();

    assertThat(answer.words()).isEqualTo("Write to ada@mill.example, Ada \"Quote\" Lovelace!");
    assertThat(FIRST.asked().get(0)).contains("[[NAME_1]] <[[EMAIL_1]]>").doesNotContain("mill.ex");
    assertThat(calls.all().toString()).contains("[[EMAIL_1]]").doesNotContain("mill.ex", "Lovel");
  }

  @Test
  void a_placeholder_that_was_changed_is_asked_for_again() {
    FIRST.answers(
        saying("{\"words\": \"Write to [EMAIL_1]\", \"marks\": []}"),
        saying("{\"words\": \"Write to [[EMAIL_2]]\", \"marks\": []}"));
    models = models(FIRST.settings("first")).heldBy(reins(null, Masking.of(List.of())));

    assertThatThrownBy(
            () ->
                models.ask(
                    ACME, Greeting.TASK, new Greeting.Who("ada@mill.example"), Asked.byProcess()))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("it has the placeholder [[EMAIL_2]], which the question does not");
    assertThat(FIRST.asked().get(1)).contains("[EMAIL_1]").contains("the placeholder EMAIL_1");
    assertThat(calls.all()).extracting(AiCall::outcome).containsOnly(AiCall.Outcome.MALFORMED);
  }

  @Test
  void what_is_masked_is_not_repeated_to_the_model_with_the_reason_for_asking_again() {
    FIRST.answers(saying("{\"words\": [[EMAIL_1]]}"), saying(GOOD));
    models = models(FIRST.settings("first")).heldBy(reins(null, Masking.of(List.of())));

    models.ask(ACME, Greeting.TASK, new Greeting.Who("ada@mill.example"), Asked.byProcess());

    assertThat(FIRST.asked())
        .hasSize(2)
        .allSatisfy(body -> assertThat(body).doesNotContain("ada@"));
    assertThat(calls.all().toString()).doesNotContain("ada@");
  }

  private static Reins reins(@Nullable String refusal, Masking masking) {
    return new Reins() {
      @Override
      public Optional<String> refusal(BrandId brand) {
        return Optional.ofNullable(refusal);
      }

      @Override
      public Optional<Instructions> house(
          BrandId brand, String task, @Nullable Locale language, @Nullable UUID about) {
        return Optional.empty();
      }

      @Override
      public Disguise disguise(BrandId brand) {
        return masking.begin();
      }
    };
  }

  @Test
  void a_busy_provider_is_asked_again_after_the_time_it_names() {
    FIRST.answers(failing(429, "slow down").withHeader("Retry-After", "7"), saying(GOOD));

    assertThat(ask().provider()).isEqualTo("first");
    assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    assertThat(calls.all())
        .extracting(AiCall::outcome)
        .containsExactly(AiCall.Outcome.FAILED, AiCall.Outcome.OK);
  }

  @Test
  void the_time_may_be_a_date() {
    FIRST.answers(
        failing(503, "").withHeader("Retry-After", "Sun, 3 May 2026 10:00:10 GMT"), saying(GOOD));

    ask();

    assertThat(pauses)
        .singleElement(InstanceOfAssertFactories.DURATION)
        .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
  }

  @Test
  void a_failing_provider_gets_three_attempts_then_the_next_one_is_asked() {
    FIRST.answers(failing(503, "overloaded"));
    SECOND.answers(saying(GOOD));

    assertThat(ask().provider()).isEqualTo("second");
    assertThat(FIRST.asked()).hasSize(3);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void who_asks_for_more_patience_than_we_have_is_passed_over_at_once() {
    FIRST.answers(failing(429, "tomorrow").withHeader("Retry-After", "3600"));
    SECOND.answers(saying(GOOD));

    assertThat(ask().provider()).isEqualTo("second");
    assertThat(FIRST.asked()).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void a_refused_key_is_not_tried_twice() {
    FIRST.answers(failing(401, "bad key"));
    models = models(FIRST.settings("first"));

    assertThat(failure())
        .isInstanceOf(Unauthorised.class)
        .hasMessage(
            "AI provider 'first' refuses the API key (401: bad key). Put a valid key into its"
                + " settings.");
    assertThat(FIRST.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, does not accept the request",
    "404, does not know model 'gpt-test' or this address",
    "302, does not accept the request"
  })
  void a_definite_no_names_the_setting_to_look_at(int status, String what) {
    FIRST.answers(failing(status, "no").withHeader("Location", "https://elsewhere.example"));
    models = models(FIRST.settings("first"));

    assertThat(failure())
        .isInstanceOf(Rejected.class)
        .hasMessageStartingWith("AI provider 'first' %s (%d: no). Check ".formatted(what, status));
    assertThat(FIRST.asked()).hasSize(1);
  }

  @Test
  void when_all_fail_the_message_names_each_and_says_when_to_try_again() {
    FIRST.answers(failing(401, "bad key"));
    SECOND.answers(failing(429, "busy").withHeader("Retry-After", "60"));

    Failure failure = failure();

    assertThat(failure)
        .isInstanceOf(Transient.class)
        .hasMessageContainingAll("'first' refuses", "'second' is asked too much");
    assertThat(((Transient) failure).retryAfter()).contains(Duration.ofSeconds(60));
  }

  @Test
  void a_provider_that_keeps_failing_is_left_alone_for_a_while_then_tried_again() {
    FIRST.answers(failing(500, "down"));
    SECOND.answers(saying(GOOD));
    ask();
    ask();
    int asked = FIRST.asked().size();

    ask();
    assertThat(FIRST.asked()).as("while it rests").hasSize(asked);

    clock.advance(Provider.REST.plusSeconds(1));
    FIRST.answers(saying(GOOD));
    assertThat(ask().provider()).isEqualTo("first");
  }

  @Test
  void what_rests_for_one_brand_rests_for_all() {
    FIRST.answers(failing(500, "down"));
    SECOND.answers(saying(GOOD));
    ask();
    ask();

    models = models.inOrder(List.of("first"));

    assertThat(failure()).hasMessageContaining("is left alone for 60 seconds");
  }

  @Test
  void an_answer_that_does_not_come_in_time_is_a_transient_failure() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      models = models(at(silent.getLocalPort(), Duration.ofMillis(200)));

      assertThat(failure())
          .isInstanceOf(Transient.class)
          .hasMessageStartingWith("AI provider 'silent' did not answer")
          .hasMessageEndingWith("Check its base URL, or try again later.");
    }
  }

  @Test
  void a_server_that_is_not_there_is_a_transient_failure() throws IOException {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    models = models(at(port, Duration.ofSeconds(5)));

    assertThat(failure())
        .isInstanceOf(Transient.class)
        .hasMessageContaining("'silent' did not answer");
  }

  @Test
  void a_page_instead_of_an_answer_is_no_answer() {
    FIRST.answers(ok("<html>Welcome to the gateway</html>"));
    models = models(FIRST.settings("first"));

    assertThat(failure())
        .isInstanceOf(Transient.class)
        .hasMessageContaining("no answer of a model. Check base URL and kind");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n{\"words\": \"Hello Ada\", \"marks\": [1]}\n```",
        "Sure! Here it is:\n{\"words\": \"Hello Ada\", \"marks\": [1],}\nAnything else?",
        "<think>{ maybe }</think>{\"words\": \"Hello Ada\", \"marks\": [1,], \"mood\": \"good\"}"
      })
  void small_damage_is_repaired_without_asking_again(String said) {
    FIRST.answers(saying(said));

    assertThat(ask().answer()).isEqualTo(new Greeting("Hello Ada", List.of(1)));
    assertThat(FIRST.asked()).hasSize(1);
  }

  @Test
  void an_unusable_answer_is_asked_for_again_once_with_the_reason() {
    FIRST.answers(saying("{\"marks\": [7]}"), saying(GOOD));

    assertThat(ask().provider()).isEqualTo("first");
    assertThat(calls.all())
        .extracting(AiCall::outcome, AiCall::problem)
        .containsExactly(
            tuple(AiCall.Outcome.MALFORMED, "it does not greet"), tuple(AiCall.Outcome.OK, null));
    assertThat(FIRST.asked().get(1))
        .contains("\\\"marks\\\": [7]")
        .contains("This answer cannot be used, because it does not greet. Answer again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I will not. | it holds no JSON object",
        "'' | it is empty",
        "{\"marks\": []} | it does not greet",
        "{\"words\": [1 | it holds no JSON object",
        "{\"words\" \"Hello\"} | it cannot be read"
      })
  void an_answer_that_is_unusable_twice_is_a_failure_that_says_why(String said, String why) {
    FIRST.answers(saying(said));
    models = models(FIRST.settings("first"));

    assertThat(failure())
        .isInstanceOf(Rejected.class)
        .hasMessageStartingWith(
            "The answer of AI provider 'first' (gpt-test) cannot be used, because " + why)
        .hasMessageEndingWith("Write the text yourself, or try again.");
    assertThat(calls.all())
        .extracting(AiCall::outcome)
        .containsExactly(AiCall.Outcome.MALFORMED, AiCall.Outcome.MALFORMED);
  }

  @Test
  void no_further_attempt_is_begun_when_patience_is_over() {
    FIRST.answers(failing(503, "").withHeader("Retry-After", "19"));
    models =
        Models.of(
            List.of(FIRST.settings("first"), SECOND.settings("second")),
            Duration.ofSeconds(30),
            HttpSettings.defaults(),
            calls,
            clock,
            pause -> clock.advance(pause.plusSeconds(20)));

    assertThat(failure()).isInstanceOf(Transient.class);
    assertThat(FIRST.asked()).hasSize(2);
    assertThat(SECOND.asked()).isEmpty();
  }

  @Test
  void without_any_model_the_failure_says_so() {
    models = models();

    assertThat(models.isEmpty()).isTrue();
    assertThat(failure()).hasMessage("No AI provider is configured. Write the text yourself.");
  }

  @Test
  void a_thread_that_is_interrupted_while_it_waits_stops_waiting() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Pause.SLEEP.of(Duration.ofDays(1))).isInstanceOf(Transient.class);
    assertThat(Thread.interrupted()).as("still known to be interrupted").isTrue();
  }

  private Models models(ProviderSettings... providers) {
    return Models.of(
        List.of(providers),
        Duration.ofMinutes(5),
        HttpSettings.defaults(),
        calls,
        clock,
        pauses::add);
  }

  private Answered<Greeting> ask() {
    return models.ask(ACME, Greeting.TASK, new Greeting.Who("Ada"), Asked.byProcess());
  }

  private Failure failure() {
    return catchThrowableOfType(Failure.class, this::ask);
  }

  private static ProviderSettings at(int port, Duration timeout) {
    return new ProviderSettings(
        "silent",
        ProviderKind.OLLAMA,
        URI.create("http://localhost:" + port),
        null,
        "llama",
        timeout,
        null,
        true);
  }
}
