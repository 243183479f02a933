package io.postillion.plugin.desk.posts;

import io.postillion.core.post.PostEvent;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.text.WebAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Tells the history of a post in the person's language. */
final class EventLines {

  private final Times times;
  private final Words words;

  EventLines(Times times, Words words) {
    this.times = times;
    this.words = words;
  }

  PostView.Event of(Desk desk, PostEvent event) {
    String actor =
        event.actor().equals(PostEvent.SYSTEM) ? words.say("actor.system") : event.actor();
    String detail = Visible.text(event.detail());
    boolean isLink = WebAddress.isOne(event.detail());
    return new PostView.Event(
        event.kind().name(),
        times.at(event.at(), desk.zone()),
        words.say("event." + event.kind().name(), Visible.text(actor), said(desk, event)),
        isPartOfText(event.kind()) || isLink || detail.isBlank() ? null : detail,
        isLink ? event.detail() : null);
  }

  private static boolean isPartOfText(PostEvent.Kind kind) {
    return switch (kind) {
      case PLANNED, CHECKED, SCHEDULED, RESCHEDULED, ASSISTED, DELEGATED, ESCALATED, STOOD_IN ->
          true;
      default -> false;
    };
  }

  /** Times are stored as machines write them, and shown as people do. */
  private Object said(Desk desk, PostEvent event) {
    return switch (event.kind()) {
      case CHECKED -> count(event.detail());
      case SCHEDULED -> moment(desk, event.detail());
      case RESCHEDULED ->
          event.detail().isEmpty() ? words.say("due.atOnce") : moment(desk, event.detail());
      default -> Visible.text(event.detail());
    };
  }

  private static int count(String detail) {
    return detail.matches("\\d{1,6}") ? Integer.parseInt(detail) : 0;
  }

  private String moment(Desk desk, String detail) {
    try {
      Instant at =
          detail.endsWith("Z") ? Instant.parse(detail) : ZonedDateTime.parse(detail).toInstant();
      return times.at(at, desk.zone()).full();
    } catch (DateTimeException written) {
      return Visible.text(detail);
    }
  }
}
