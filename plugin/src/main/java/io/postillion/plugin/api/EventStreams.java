package io.postillion.plugin.api;

import io.postillion.core.ai.CalledOffException;
import io.postillion.core.ai.Waiting;
import io.postillion.plugin.api.problem.ProblemResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Answers with events while work goes on, and once a second with a comment, for that is how one
 * learns that a connection was closed.
 */
final class EventStreams implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("events-"));

  /**
   * What goes wrong before the first event is answered as ever; later it is an event {@code
   * problem}, else the last one is {@code done}.
   */
  void answer(
      HttpServletRequest request, HttpServletResponse response, Consumer<EventStream> work) {
    Waiting waiting = new Waiting();
    EventStream stream = new EventStream(response, waiting);
    waiting.readBy(words -> stream.send("writing", Map.of("words", words)));
    ScheduledFuture<?> beating =
        pulse.scheduleWithFixedDelay(
            stream::beat, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    try {
      waiting.during(
          () -> {
            work.accept(stream);
            return stream;
          });
      stream.send("done", Map.of());
    } catch (CalledOffException gone) {
      LOG.debug("{} was closed before it was answered", request.getRequestURI());
    } catch (RuntimeException problem) {
      if (stream.endUnlessBegun()) {
        throw problem;
      }
      stream.send("problem", ProblemResolver.describe(problem, request.getRequestURI()));
    } finally {
      beating.cancel(false);
      stream.end();
    }
  }

  @Override
  public void close() {
    pulse.shutdownNow();
  }
}
