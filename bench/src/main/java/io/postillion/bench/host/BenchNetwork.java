package io.postillion.bench.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.connectors.social.Fit;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.check.NetworkLimits.Measure;
import io.postillion.core.check.TextLengths;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Outgoing;
import io.postillion.core.publish.Permit;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.SocialNetwork;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One account on the stub, reached as real networks are: through the product's HTTP client, with a
 * permit right before the request, and asked after a doubt.
 */
final class BenchNetwork implements SocialNetwork {

  private static final Duration ERRAND = Publisher.CALL_LIMIT.minusSeconds(5);

  private static final NetworkLimits LIMITS =
      new NetworkLimits(
          List.of(new Measure("characters", 500, TextLengths.graphemes())),
          0,
          Set.of(),
          0,
          0,
          0,
          10,
          true);

  private final String who;
  private final URI stub;
  private final Http http;
  private final HttpFailures failures;

  BenchNetwork(ChannelId channel, URI stub, Http http, Clock clock) {
    this.who = "Channel %s (bench)".formatted(channel);
    this.stub = stub;
    this.http = http;
    this.failures = new HttpFailures(who, clock);
  }

  @Override
  public NetworkLimits limits() {
    return LIMITS;
  }

  @Override
  public String prepare(Outgoing post, @Nullable String earlier, Consumer<String> keep) {
    Fit.require(who, LIMITS, post.content());
    return post.key().toString();
  }

  @Override
  public Sent send(Outgoing post, String handle, Permit permit) {
    String body =
        JsonNodeFactory.instance.objectNode().put("text", post.content().text()).toString();
    Call call = Call.postJson(address(handle), body);
    return sent(call, http.within(ERRAND).guardedBy(permit).send(call));
  }

  @Override
  public Lookup look(Outgoing post, String handle) {
    Call call = Call.get(address(handle));
    Answer answer = http.within(ERRAND).send(call);
    return answer.status() == 404 ? new Lookup.Absent() : new Lookup.Found(sent(call, answer));
  }

  @Override
  public String test() {
    return who;
  }

  private Sent sent(Call call, Answer answer) {
    JsonNode sent = failures.json(call, answer);
    return new Sent(sent.path("id").asText(), URI.create(sent.path("url").asText()));
  }

  private URI address(String key) {
    return URI.create("%s/posts/%s".formatted(stub, key));
  }
}
