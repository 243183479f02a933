package io.postillion.routes.publish;

import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.post.Closing;
import io.postillion.core.post.History;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.publish.Lookup;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Sent;
import io.postillion.core.publish.WriteBack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.apache.camel.Exchange;

/** Each method reads ids, makes one call, and answers. */
public final class PublishWorkers {

  /** Spreads hash codes (Knuth's multiplicative method). */
  private static final long GOLDEN = 2_654_435_761L;

  private final Publisher publisher;
  private final WriteBack writeBack;
  private final Closing closing;
  private final History history;
  private final Clock clock;
  private final Duration lead;
  private final Duration spread;

  /**
   * @param lead how long before a post is due it is woken and prepared, at the latest
   * @param spread posts that are due together are woken over this span before
   */
  public PublishWorkers(
      Publisher publisher,
      WriteBack writeBack,
      Closing closing,
      History history,
      Clock clock,
      Duration lead,
      Duration spread) {
    this.publisher = publisher;
    this.writeBack = writeBack;
    this.closing = closing;
    this.history = history;
    this.clock = clock;
    this.lead = lead;
    this.spread = spread;
  }

  Outcome plan(Task task) {
    Instant due = publisher.plan(task.brand(), task.post());
    return Outcome.done("wakeAt", Date.from(due.minus(lead).minus(share(task.post()))));
  }

  /** The same for one post each time, and evenly spread over many. */
  private Duration share(PostId post) {
    long millis = spread.toMillis();
    return millis <= 0
        ? Duration.ZERO
        : Duration.ofMillis(Math.floorMod((long) post.hashCode() * GOLDEN, millis));
  }

  static void isOut(Exchange exchange) throws Exception {
    Sent sent = exchange.getIn().getMandatoryBody(Sent.class);
    exchange.getMessage().setBody(Outcome.done("permalink", sent.permalink().toString()));
  }

  static void found(Exchange exchange) throws Exception {
    Lookup lookup = exchange.getIn().getMandatoryBody(Lookup.class);
    String word;
    if (lookup instanceof Lookup.Found) {
      word = "live";
    } else if (lookup instanceof Lookup.Absent) {
      word = "absent";
    } else {
      word = "unclear";
    }
    exchange.getMessage().setBody(Outcome.done("found", word));
  }

  /** A CMS that will not take it back is told in the history; the post is out all the same. */
  Outcome writeBack(Task task) {
    try {
      if (writeBack.of(task.brand(), task.post())) {
        log(task, PostEvent.Kind.WRITTEN_BACK, "");
      }
      return Outcome.done();
    } catch (Transient failure) {
      throw failure;
    } catch (Failure failure) {
      String why = String.valueOf(failure.getMessage());
      log(task, PostEvent.Kind.WRITE_BACK_FAILED, why);
      return new Outcome.Error("NOT_WRITTEN_BACK", why);
    }
  }

  Outcome flag(Task task) {
    closing.flag(task.brand(), task.post(), task.text("attention"));
    return Outcome.done();
  }

  Outcome close(Task task) {
    closing.close(task.brand(), task.post(), task.text("outcome"));
    return Outcome.done();
  }

  private void log(Task task, PostEvent.Kind kind, String detail) {
    history.add(
        task.brand(), new PostEvent(task.post(), clock.instant(), kind, PostEvent.SYSTEM, detail));
  }
}
