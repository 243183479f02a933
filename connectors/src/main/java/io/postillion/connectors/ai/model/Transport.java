package io.postillion.connectors.ai.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Transient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets LangChain4j speak through our own HTTP client, with its limits and its guard. What comes
 * back as an error becomes a {@link Failure} here, where status and headers are still at hand;
 * LangChain4j passes it on untouched.
 */
final class Transport implements HttpClient {

  private final Http http;
  private final Refusals refusals;

  /** Only the provider's own host may have a private address, as a model in the house has. */
  Transport(ProviderSettings provider, HttpSettings settings, Clock clock) {
    this.http =
        new Http(
            settings.within(provider.timeout()).allowing(Set.of(provider.baseUrl().getHost())));
    this.refusals = new Refusals(provider, clock);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    Answer answer;
    try {
      answer = http.send(call(request));
    } catch (Transient failure) {
      throw refusals.unreachable(failure);
    }
    if (!answer.isOk()) {
      throw refusals.of(answer);
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(answer.status())
        .headers(answer.headers())
        .body(answer.text())
        .build();
  }

  /** On this thread, to the end. */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    Answer answer;
    try {
      answer = http.stream(call(request), body -> parser.parse(body, listener));
    } catch (Transient failure) {
      throw refusals.unreachable(failure);
    }
    if (!answer.isOk()) {
      throw refusals.of(answer);
    }
    listener.onClose();
  }

  private static Call call(HttpRequest request) {
    Call call = Call.postJson(URI.create(request.url()), request.body()).harmless();
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      if (!header.getKey().equalsIgnoreCase("Content-Type")) {
        call = call.with(header.getKey(), String.join(", ", header.getValue()));
      }
    }
    return call;
  }

  /** Timeouts are the settings', whatever LangChain4j proposes. */
  HttpClientBuilder builder() {
    return builder(this);
  }

  /** The same, with all that comes told to the tally. */
  HttpClientBuilder counting(Tally tally) {
    return builder(
        new HttpClient() {
          @Override
          public SuccessfulHttpResponse execute(HttpRequest request) {
            return Transport.this.execute(request);
          }

          @Override
          public void execute(
              HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            Transport.this.execute(request, parser, tally.before(listener));
          }
        });
  }

  private static HttpClientBuilder builder(HttpClient client) {
    return new HttpClientBuilder() {
      @Override
      public Duration connectTimeout() {
        return Duration.ZERO;
      }

      @Override
      public HttpClientBuilder connectTimeout(Duration proposed) {
        return this;
      }

      @Override
      public Duration readTimeout() {
        return Duration.ZERO;
      }

      @Override
      public HttpClientBuilder readTimeout(Duration proposed) {
        return this;
      }

      @Override
      public HttpClient build() {
        return client;
      }
    };
  }
}
