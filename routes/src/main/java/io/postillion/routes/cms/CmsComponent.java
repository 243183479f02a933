package io.postillion.routes.cms;

import io.postillion.core.content.CmsConnections;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.SourceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * {@code cms:<source>/changes} takes in what is new and tells how much it was; {@code
 * cms:<source>/item} reads one item; {@code cms:<source>/write-back} shows the editor what became
 * of it. The source is one that is configured.
 */
public final class CmsComponent extends DefaultComponent {

  private final SourceCare care;
  private final CmsConnections connections;
  private final Map<SourceId, Runnable> listeners = new ConcurrentHashMap<>();

  public CmsComponent(SourceCare care, CmsConnections connections) {
    this.care = care;
    this.connections = connections;
  }

  /** Sweeps the source now instead of at its next turn; nothing happens when none listens to it. */
  public void lookAgain(SourceId source) {
    listeners.getOrDefault(source, () -> {}).run();
  }

  void onLookAgain(SourceId source, Runnable sweep) {
    listeners.put(source, sweep);
  }

  void forget(SourceId source) {
    listeners.remove(source);
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
    int slash = remaining.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException(
          "'%s' should read cms:<source>/changes, /item or /write-back".formatted(uri));
    }
    return new CmsEndpoint(
        uri,
        this,
        new SourceId(remaining.substring(0, slash)),
        CmsOperation.of(remaining.substring(slash + 1)));
  }

  SourceCare care() {
    return care;
  }

  CmsConnections connections() {
    return connections;
  }
}
