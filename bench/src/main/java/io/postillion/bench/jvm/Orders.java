package io.postillion.bench.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The side of a process that takes orders: a name and a JSON object on one line of its standard
 * input, answered by one line of its standard output that begins with {@link #ANSWER}. When the
 * input ends, so does the process: nobody is left behind.
 */
public final class Orders {

  static final String ANSWER = "@ ";
  static final String PROGRESS = "@@ ";
  static final String READY = "ready";

  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final long GOODBYE_NANOS = TimeUnit.SECONDS.toNanos(50);

  /** One kind of order. */
  @FunctionalInterface
  public interface Order {

    /**
     * @return what becomes the answer's {@code value}
     */
    Object obey(JsonNode wishes) throws Exception;
  }

  private final Map<String, Order> orders = new ConcurrentHashMap<>();
  private final PrintStream out = System.out;

  public Orders on(String name, Order order) {
    orders.put(name, order);
    return this;
  }

  /** Words for whoever waits for the answer. */
  public void progress(String words) {
    out.println(PROGRESS + words);
    out.flush();
  }

  /**
   * Says that the process is ready, and obeys until the input ends.
   *
   * @param about what the other side should know from the beginning
   */
  public void serve(Map<String, ?> about) throws IOException {
    answer(Map.of(READY, about));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int blank = line.indexOf(' ');
      String name = blank < 0 ? line : line.substring(0, blank);
      answer(obey(name, blank < 0 ? "{}" : line.substring(blank + 1)));
    }
    endInAnyCase();
  }

  /** Whatever keeps the application from closing, such as a database that is gone. */
  private static void endInAnyCase() {
    Thread end =
        new Thread(
            () -> {
              LockSupport.parkNanos(GOODBYE_NANOS);
              Runtime.getRuntime().halt(1);
            },
            "end");
    end.setDaemon(true);
    end.start();
  }

  private Map<String, Object> obey(String name, String wishes) {
    Map<String, Object> answer = new LinkedHashMap<>();
    try {
      Order order = orders.get(name);
      if (order == null) {
        throw new IllegalArgumentException("Nobody here knows the order '%s'".formatted(name));
      }
      answer.put("value", order.obey(JSON.readTree(wishes)));
    } catch (Exception problem) {
      LOG.error("The order '{}' failed", name, problem);
      answer.put("problem", problem.toString());
    }
    return answer;
  }

  private void answer(Map<String, ?> value) throws IOException {
    out.println(ANSWER + JSON.writeValueAsString(value));
    out.flush();
  }
}
