package io.postillion.connectors.ai.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.CalledOffException;
import io.postillion.core.ai.Waiting;
import io.postillion.core.brand.BrandId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A model thinks for ever, and the person who waits has had enough. */
class CallingOffTest {

  private final Calls calls = new Calls();
  private final Waiting waiting = new Waiting();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();
  private ServerSocket provider;

  @BeforeEach
  void openTheProvider() throws IOException {
    provider = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::think, "thinking-provider");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void closeTheProvider() throws IOException {
    provider.close();
  }

  /** Reads what is asked, answers nothing, and notices when the other side hangs up. */
  private void think() {
    while (!provider.isClosed()) {
      try (Socket socket = provider.accept()) {
        connections.incrementAndGet();
        byte[] bytes = new byte[8192];
        while (socket.getInputStream().read(bytes) >= 0) {
          asked.countDown();
        }
        hungUp.countDown();
      } catch (IOException gone) {
        hungUp.countDown();
      }
    }
  }

  private Models models(ProviderKind kind) {
    return Models.of(
        List.of(settings("first", kind), settings("second", kind)),
        Duration.ofMinutes(1),
        HttpSettings.defaults(),
        calls,
        Clock.systemUTC(),
        pause -> {
          throw new UncheckedIOException(new IOException("nobody tries again"));
        });
  }

  private ProviderSettings settings(String name, ProviderKind kind) {
    return new ProviderSettings(
        name,
        kind,
        URI.create("http://localhost:" + provider.getLocalPort() + "/v1"),
        Secret.of("sk-planted"),
        "some-model",
        Duration.ofMinutes(1),
        null,
        true);
  }

  @ParameterizedTest
  @EnumSource(ProviderKind.class)
  void the_call_ends_over_there_is_on_record_as_cancelled_and_nobody_else_is_asked(
      ProviderKind kind) throws Exception {
    CompletableFuture<?> answer =
        CompletableFuture.supplyAsync(
            () ->
                waiting.during(
                    () ->
                        models(kind)
                            .ask(
                                new BrandId("acme"),
                                Greeting.TASK,
                                new Greeting.Who("Ada"),
                                Asked.byProgram())));
    assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

    waiting.callOff();

    assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(CalledOffException.class);
    assertThat(hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(connections).hasValue(1);
    assertThat(calls.all())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.outcome()).isEqualTo(AiCall.Outcome.CANCELLED);
              assertThat(call.provider()).isEqualTo("first");
              assertThat(call.asked()).isEqualTo(Asked.byProgram());
              assertThat(call.output()).isNull();
              assertThat(call.inputTokens()).isPositive();
              assertThat(call.outputTokens()).isZero();
              assertThat(call.isEstimated()).isTrue();
              assertThat(call.cost()).isNull();
            });
  }

  @Test
  void what_was_called_off_before_it_began_is_not_begun() {
    waiting.callOff();

    assertThatThrownBy(
            () ->
                waiting.during(
                    () ->
                        models(ProviderKind.OPENAI)
                            .ask(
                                new BrandId("acme"),
                                Greeting.TASK,
                                new Greeting.Who("Ada"),
                                Asked.byProgram())))
        .isInstanceOf(CalledOffException.class);
    assertThat(calls.all()).isEmpty();
  }

  @Test
  void nobody_waits_out_a_pause_that_was_called_off() {
    waiting.callOff();

    assertThatThrownBy(
            () ->
                waiting.during(
                    () -> {
                      Pause.SLEEP.of(Duration.ofHours(1));
                      return "slept";
                    }))
        .isInstanceOf(CalledOffException.class);
  }
}
