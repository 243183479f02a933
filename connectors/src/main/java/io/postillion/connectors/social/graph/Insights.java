package io.postillion.connectors.social.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.AccessToken;
import io.postillion.connectors.social.Counts;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Reading;
import io.postillion.core.publish.Publisher;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks what an account's own posts have been counted for. Source: developers.facebook.com, "Threads
 * Insights API" and "Instagram Platform: Media Insights".
 */
public final class Insights {

  private static final Duration ERRAND = Publisher.CALL_LIMIT.minusSeconds(5);

  private final Graph graph;
  private final Http http;

  /**
   * @param who begins the messages, e.g. {@code Channel acme-news (Instagram)}
   * @param root the network's address with its version
   */
  public Insights(String who, URI root, AccessToken token, Http http, Clock clock) {
    this.graph = new Graph(who, root, token, clock);
    this.http = http;
  }

  /**
   * @param metrics of the network, with what each stands for
   */
  public Reading of(String remoteId, Map<String, Count> metrics) {
    if (!remoteId.matches("\\w+")) {
      return Counts.withoutId();
    }
    Reply reply =
        graph.send(
            http.within(ERRAND),
            graph.insights(remoteId, new TreeMap<>(metrics).keySet().toArray(String[]::new)));
    if (GraphError.of(reply.answer()).isNoSuchObject()) {
      return new Reading.Gone();
    }
    JsonNode data = graph.json(reply).path("data");
    if (!data.isArray()) {
      throw graph.unreadable(reply, "its answer is no list of figures");
    }
    Engagement counted = Engagement.NONE;
    for (JsonNode metric : data) {
      Count count = metrics.get(metric.path("name").asText());
      JsonNode value =
          metric.has("total_value")
              ? metric.at("/total_value/value")
              : metric.at("/values/0/value");
      if (count != null && value.canConvertToLong() && value.asLong() >= 0) {
        counted = counted.with(count, value.asLong());
      }
    }
    return new Reading.Counted(counted);
  }
}
