package io.postillion.processes.camunda;

import java.time.Duration;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/** The external tasks of one topic. */
final class TopicEndpoint extends DefaultEndpoint {

  private final Engine engine;
  private final Catches catches;
  private final String topic;
  private final String worker;

  private int maxTasks = 4;
  private Duration lockDuration;
  private Duration poll = Duration.ofSeconds(5);
  private int retries = 5;
  private Duration backoff = Duration.ofSeconds(10);
  private Duration maxBackoff = Duration.ofMinutes(10);
  private @Nullable String whenExhausted;

  TopicEndpoint(
      String uri,
      Component component,
      Engine engine,
      String topic,
      String worker,
      Duration lockDuration) {
    super(uri, component);
    this.engine = engine;
    this.catches = new Catches(engine);
    this.topic = topic;
    this.worker = worker;
    this.lockDuration = lockDuration;
  }

  @Override
  public Consumer createConsumer(Processor processor) throws Exception {
    TopicConsumer consumer = new TopicConsumer(this, processor);
    configureConsumer(consumer);
    return consumer;
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException(
        "%s hands out work; send to camunda:start/<process> or camunda:message/<name>"
            .formatted(getEndpointUri()));
  }

  /** As this endpoint's worker sees it. */
  Topic tasks() {
    return engine.topic(topic, worker, lockDuration);
  }

  Catches catches() {
    return catches;
  }

  String topic() {
    return topic;
  }

  Persistence persistence() {
    return new Persistence(retries, backoff, maxBackoff, whenExhausted);
  }

  public int getMaxTasks() {
    return maxTasks;
  }

  /**
   * How many tasks are at work at once, each on a thread of its own. A task needs no thread, and
   * does not count, while its route goes on asynchronously or has answered with a {@code
   * CompletionStage}.
   */
  public void setMaxTasks(int maxTasks) {
    this.maxTasks = maxTasks;
  }

  public Duration getLockDuration() {
    return lockDuration;
  }

  /**
   * After this time another node takes over the work of a node that died. While a node lives it
   * extends the locks of all it has taken, so that no work is too long for it.
   */
  public void setLockDuration(Duration lockDuration) {
    this.lockDuration = lockDuration;
  }

  public Duration getPoll() {
    return poll;
  }

  /**
   * How often to look for work of which nothing here told: of another node, or of one that died.
   */
  public void setPoll(Duration poll) {
    this.poll = poll;
  }

  public int getRetries() {
    return retries;
  }

  /** How often a task that failed is tried again. */
  public void setRetries(int retries) {
    this.retries = retries;
  }

  public Duration getBackoff() {
    return backoff;
  }

  /** The pause before the first retry; it doubles from one to the next. */
  public void setBackoff(Duration backoff) {
    this.backoff = backoff;
  }

  public Duration getMaxBackoff() {
    return maxBackoff;
  }

  /** The longest pause between retries, unless the other side asked for a longer one. */
  public void setMaxBackoff(Duration maxBackoff) {
    this.maxBackoff = maxBackoff;
  }

  public @Nullable String getWhenExhausted() {
    return whenExhausted;
  }

  /** The BPMN error that the model catches when no retry is left; without it, an incident. */
  public void setWhenExhausted(@Nullable String whenExhausted) {
    this.whenExhausted = whenExhausted;
  }
}
