package io.postillion.plugin.desk.frame;

import io.postillion.core.ai.Waiting;
import io.postillion.core.ai.Waiting.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * Keeps a page that waits for a model informed: at once and then once a second a comment goes out
 * before the answer, saying how much is done; in between what can be shown already, and the words
 * that are being written. When nobody reads it any more, because the person pressed Stop or closed
 * the page, the work is called off. Only {@code waiting.js} asks for it; whoever does not is
 * answered as usual.
 */
public final class Waits implements AutoCloseable {

  /** Sent by a page that reads while it waits. */
  public static final String HEADER = "X-Postillion-Waits";

  static final Duration EVERY = Duration.ofSeconds(1);

  private static final int THREADS = 2;

  private final ScheduledExecutorService pulse =
      Executors.newScheduledThreadPool(THREADS, new CustomizableThreadFactory("waits-"));

  /** Whether the page reads while it waits; it then shows a fragment and follows no redirect. */
  public static boolean isFor(HttpServletRequest request) {
    return request.getHeader(HEADER) != null;
  }

  /** A page that waits. */
  @FunctionalInterface
  public interface Page {

    /** Shows a part of the answer before the rest of it; nothing where no page reads meanwhile. */
    void show(String html);
  }

  /** Does work for which a page may wait. */
  public <T> T during(HttpServletRequest request, HttpServletResponse response, Supplier<T> work) {
    return during(request, response, page -> work.get());
  }

  /** The same, for work of which parts can be shown while it goes on. */
  public <T> T during(
      HttpServletRequest request, HttpServletResponse response, Function<Page, T> work) {
    if (!isFor(request)) {
      return work.apply(html -> {});
    }
    Waiting waiting = new Waiting();
    Pulse beats = new Pulse(waiting, writer(response));
    waiting.readBy(beats::words);
    ScheduledFuture<?> beating =
        pulse.scheduleWithFixedDelay(beats::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return waiting.during(() -> work.apply(beats::part));
    } finally {
      beating.cancel(false);
      beats.end();
    }
  }

  /**
   * A fragment for the page that waited: where to go now, with what the next page is to say, or why
   * it stays.
   *
   * @param model may be that of the redirect
   */
  public String answer(
      Optional<Problem> problem,
      String next,
      Model model,
      RedirectAttributes flash,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (problem.isPresent()) {
      model.addAttribute("problem", problem.get().text());
    } else {
      model.addAttribute("next", next);
      RequestContextUtils.getOutputFlashMap(request).putAll(flash.getFlashAttributes());
      RequestContextUtils.saveOutputFlashMap(next, request, response);
    }
    return "desk:waits :: answer";
  }

  private static PrintWriter writer(HttpServletResponse response) {
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    try {
      return response.getWriter();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    pulse.shutdownNow();
  }

  /** Writes from its own thread while that of the request works, and never after it. */
  static final class Pulse {

    private final Waiting waiting;
    private final PrintWriter page;
    private boolean ended;

    Pulse(Waiting waiting, PrintWriter page) {
      this.waiting = waiting;
      this.page = page;
    }

    void beat() {
      Step step = waiting.step();
      write("<!--wait %d/%d-->%n".formatted(step.done(), step.of()));
    }

    /** Something whole, as HTML. */
    void part(String html) {
      write("<!--part-->%s<!--/part-->%n".formatted(html));
    }

    /** Plain words, which become others. */
    void words(String words) {
      write("<!--words-->%s<!--/words-->%n".formatted(HtmlUtils.htmlEscape(words, "UTF-8")));
    }

    private synchronized void write(String html) {
      if (ended) {
        return;
      }
      page.write(html);
      if (page.checkError()) {
        ended = true;
        waiting.callOff();
      }
    }

    synchronized void end() {
      ended = true;
    }
  }
}
