package io.postillion.connectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** Everything that is logged by us while it is open, at every level, with stack traces. */
public final class Logs implements AutoCloseable {

  private static final Logger OURS = (Logger) LoggerFactory.getLogger("io.postillion");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          lines.add(
              event.getFormattedMessage()
                  + (event.getThrowableProxy() == null
                      ? ""
                      : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
      };

  private Logs() {
    OURS.setLevel(Level.TRACE);
    appender.start();
    OURS.addAppender(appender);
  }

  public static Logs ofEverything() {
    return new Logs();
  }

  public String text() {
    return lines.stream().collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    OURS.detachAppender(appender);
    OURS.setLevel(null);
  }
}
