package io.postillion.processes.camunda;

import io.postillion.processes.rest.RestEngine;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/**
 * Camel's way to the process engine.
 *
 * <ul>
 *   <li>{@code from("camunda:publish-post?retries=8")} works through the external tasks of a topic:
 *       a {@link io.postillion.core.flow.Task} goes in, an {@link io.postillion.core.flow.Outcome}
 *       or a {@code CompletionStage} of one comes out. {@link TopicEndpoint} explains the options.
 *   <li>{@code to("camunda:start/post")} starts a process, {@code
 *       to("camunda:message/post-edited")} wakes the one that waits for the message. The body is a
 *       map of variables or empty, the header {@link #BUSINESS_KEY} says which instance.
 * </ul>
 *
 * <p>Without an engine given to it, the component takes the one of the registry.
 */
public final class CamundaComponent extends DefaultComponent {

  /** Header of the producers: which article or post it is about. */
  public static final String BUSINESS_KEY = "CamelCamundaBusinessKey";

  private static final String START = "start/";
  private static final String MESSAGE = "message/";

  /** Where nobody watches over the nodes, the lock is what tells that one died. */
  private static final Duration UNWATCHED_LOCK = Duration.ofMinutes(1);

  /** Where somebody does, locks need no extending for the usual time of waiting. */
  private static final Duration WATCHED_LOCK = Duration.ofMinutes(10);

  private final String worker;
  private final Duration lock;
  private @Nullable Engine engine;

  /** Takes the engine of the registry. */
  public CamundaComponent() {
    this.worker = "postillion-" + UUID.randomUUID();
    this.lock = UNWATCHED_LOCK;
  }

  public CamundaComponent(ProcessEngine engine) {
    this();
    this.engine = new LocalEngine(engine);
  }

  /**
   * For a node over which others watch, so that its work is taken over as soon as it dies.
   *
   * @param node what the watch calls this node
   */
  public CamundaComponent(ProcessEngine engine, String node) {
    this.engine = new LocalEngine(engine);
    this.worker = node;
    this.lock = WATCHED_LOCK;
  }

  /**
   * For an engine somewhere else. When a node dies its locks end by themselves.
   *
   * @param node what this node calls itself
   */
  public CamundaComponent(RestEngine engine, String node) {
    this.engine = new RemoteEngine(engine);
    this.worker = node;
    this.lock = UNWATCHED_LOCK;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
      throws Exception {
    Endpoint endpoint = endpoint(uri, remaining);
    setProperties(endpoint, parameters);
    return endpoint;
  }

  private Endpoint endpoint(String uri, String remaining) {
    if (remaining.startsWith(START)) {
      return new SignalEndpoint(
          uri, this, new StartProcess(engine(), remaining.substring(START.length())));
    }
    if (remaining.startsWith(MESSAGE)) {
      return new SignalEndpoint(
          uri, this, new SendMessage(engine(), remaining.substring(MESSAGE.length())));
    }
    if (remaining.isBlank() || remaining.contains("/")) {
      throw new IllegalArgumentException(
          "'%s' is none of camunda:<topic>, camunda:start/<process>, camunda:message/<name>"
              .formatted(uri));
    }
    return new TopicEndpoint(uri, this, engine(), remaining, worker, lock);
  }

  private Engine engine() {
    Engine known = engine;
    if (known != null) {
      return known;
    }
    ProcessEngine only = getCamelContext().getRegistry().findSingleByType(ProcessEngine.class);
    if (only == null) {
      throw new IllegalStateException(
          "The camunda: component needs a process engine: put exactly one into Camel's registry");
    }
    return new LocalEngine(only);
  }
}
