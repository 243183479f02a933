package io.postillion.bench;

import io.postillion.bench.report.Report;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code bench/run}: one command, its options, and at the end one line of JSON. */
public final class Bench {

  private static final String FAULTS = "io.postillion.bench.faults.Faults";
  private static final Path FOLDER = Path.of("bench", "target", "bench");

  /** One command of the bench. */
  interface Command {

    void run(Options options, Report report, Path folder);
  }

  /** What was measured must not be so. */
  static final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1;

    Failed(String message) {
      super(message);
    }
  }

  private record Named(String usage, Command command) {}

  private static final Map<String, Named> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put(
        "lag",
        new Named(
            "[--posts 5000] [--channels 50]    posts that are due in the same second",
            Punctuality::lag));
    COMMANDS.put(
        "steady",
        new Named(
            "[--posts 10000] [--seconds 60] [--channels 50]    posts due one after the other",
            Punctuality::steady));
    COMMANDS.put(
        "idle",
        new Named(
            "[--posts 60] [--pause 3]    one post at a time at random moments", Punctuality::idle));
    COMMANDS.put(
        "drafts",
        new Named(
            "[--at-once 64] [--model-seconds 5] [--rounds 8]    drafts by a slow model",
            Drafts::run));
    COMMANDS.put(
        "desk",
        new Named("[--posts 100000] [--rounds 40]    pages and API with many posts", Desk::run));
    COMMANDS.put(
        "models",
        new Named(
            "[--posts 100000] [--rounds 20]    figures of a model from a long history",
            Models::run));
    COMMANDS.put(
        "startup",
        new Named(
            "[--posts 100000] [--seconds 120]    start-up and memory with scheduled posts",
            Startup::run));
    COMMANDS.put(
        "flow",
        new Named("[--articles 300] [--model-millis 50]    from article to published", Flow::run));
    COMMANDS.put(
        "takeover",
        new Named("[--posts 500] [--channels 50]    one of two nodes is killed", Takeover::run));
    COMMANDS.put(
        "outage", new Named("[--seconds 60] [--channels 50]    PostgreSQL goes away", Outage::run));
    COMMANDS.put(
        "catchup",
        new Named(
            "[--posts 10000] [--fresh 300] [--spacing 250]    many became due while it was down",
            Catchup::run));
    COMMANDS.put(
        "claims",
        new Named(
            "[--set FILE] [--show yes|no] [--embeddings yes|no]    wrong claims told from true ones",
            Claims::run));
    COMMANDS.put(
        "injections",
        new Named("[--set FILE]    articles that give orders to the model", Injections::run));
  }

  private Bench() {}

  public static void main(String[] arguments) {
    LoggingSystem.get(Bench.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    System.exit(run(arguments, FOLDER, System.out));
  }

  /**
   * @return 0 when the command ended well, 1 when what it found must not be, 2 when it cannot be
   *     run
   */
  static int run(String[] arguments, Path folder, PrintStream out) {
    String name = arguments.length == 0 ? "help" : arguments[0];
    String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
    Named named = COMMANDS.get(name);
    try {
      if (name.equals("faults")) {
        faults(rest);
      } else if (named != null) {
        named.command().run(Options.of(rest), new Report(name, folder, out), folder);
      } else {
        help(out);
        return name.equals("help") ? 0 : 2;
      }
      return 0;
    } catch (Failed e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 2;
    }
  }

  /** Lives in a package of its own. */
  private static void faults(String[] arguments) {
    try {
      Class.forName(FAULTS).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "The fault matrix (%s) is not part of this build.".formatted(FAULTS), e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The fault matrix broke off", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The fault matrix has no main method", e);
    }
  }

  private static void help(PrintStream out) {
    out.println("bench/run <command> [options]");
    COMMANDS.forEach((name, named) -> out.printf("  %-10s %s%n", name, named.usage()));
    out.println("  faults     --injections N [--seed S]    faults at every step");
    out.println(
        "All but claims, injections and faults take [--db postgresql|h2] (h2 not for takeover and outage) and"
            + " [--latency 50], of the network in ms; lag, steady and idle also [--lead 120]"
            + " [--spread 60] [--warm-up 3000] [--ahead s] [--bare yes|no].");
  }
}
