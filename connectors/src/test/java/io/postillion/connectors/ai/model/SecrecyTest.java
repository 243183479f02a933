package io.postillion.connectors.ai.model;

import static io.postillion.connectors.ai.model.OpenAiStub.KEY;
import static io.postillion.connectors.ai.model.OpenAiStub.failing;
import static io.postillion.connectors.ai.model.OpenAiStub.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.ai.Asked;
import io.postillion.core.brand.BrandId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Everything is logged here that can be logged, and the key is not in it. */
class SecrecyTest {

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private static final OpenAiStub PROVIDER = new OpenAiStub();
  private final Calls calls = new Calls();

  @BeforeEach
  void logEverything() {
    root.detachAndStopAllAppenders();
    root.setLevel(Level.TRACE);
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void logAsBefore() {
    root.detachAppender(logged);
    root.setLevel(before);
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void a_provider_that_repeats_the_key_does_not_spread_it() {
    PROVIDER.answers(failing(401, "Incorrect API key provided: " + KEY));

    Throwable failure = catchThrowable(this::ask);

    assertThat(stackTrace(failure)).contains("Incorrect API key provided: [redacted]");
    assertNowhere(stackTrace(failure));
  }

  @Test
  void the_key_of_a_call_that_works_is_nowhere() {
    PROVIDER.answers(failing(429, "busy"), saying("{\"words\": \"Hello\", \"marks\": []}"));

    ask();

    assertThat(PROVIDER.settings("some")).asString().contains("Secret[redacted]");
    assertNowhere(PROVIDER.settings("some").toString());
  }

  @Test
  void a_model_that_says_the_key_does_not_put_it_on_record() {
    PROVIDER.answers(saying("{\"words\": \"Hello %s\", \"marks\": []}".formatted(KEY)));

    ask();

    assertThat(calls.all()).singleElement().asString().contains("Hello [redacted]");
  }

  private void assertNowhere(String shown) {
    assertThat(logged.list).as("something is logged at all").isNotEmpty();
    assertThat(logged.list)
        .allSatisfy(
            event ->
                assertThat(
                        event.getFormattedMessage()
                            + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                    .doesNotContain(KEY));
    assertThat(calls.all().toString()).contains("greet").doesNotContain(KEY);
    assertThat(shown).doesNotContain(KEY);
  }

  private void ask() {
    Models.of(
            List.of(PROVIDER.settings("some")),
            Duration.ofMinutes(1),
            HttpSettings.defaults(),
            calls,
            new SteppingClock(),
            pause -> {})
        .ask(new BrandId("acme"), Greeting.TASK, new Greeting.Who("Ada"), Asked.byProcess());
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
