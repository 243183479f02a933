package io.postillion.plugin.desk.posts;

import io.postillion.core.post.PostEvent;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.text.WebAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Tells the history of a post in the person's language. */
public final class EventLines {

  private final Times times;
  private final Words words;

  public EventLines(Times times, Words words) {
    this.times = times;
    this.words = words;
  }

  PostView.Event of(Desk desk, PostEvent event) {
    String detail = detail(event);
    boolean isLink = WebAddress.isOne(event.detail());
    return new PostView.Event(
        event.kind().name(),
        times.at(event.at(), desk.zone()),
        say(event, desk.zone()),
        isPartOfText(event.kind()) || isLink || detail.isBlank() ? null : detail,
        isLink ? event.detail() : null);
  }

  private String detail(PostEvent event) {
    String detail = Visible.text(event.detail());
    return event.kind() == PostEvent.Kind.SENDING && !detail.isBlank()
        ? words.say("evidence.attempt", detail)
        : detail;
  }

  /** The line itself. */
  public String say(PostEvent event, ZoneId zone) {
    String actor =
        event.actor().equals(PostEvent.SYSTEM) ? words.say("actor.system") : event.actor();
    return words.say("event." + key(event), Visible.text(actor), said(zone, event));
  }

  /** Posts are planned by themselves, or a person asks for them. */
  private static String key(PostEvent event) {
    return event.kind() == PostEvent.Kind.PLANNED && !event.actor().equals(PostEvent.SYSTEM)
        ? "PLANNED.asked"
        : event.kind().name();
  }

  /** Whether the line tells all; otherwise the detail belongs beside it. */
  public boolean saysAll(PostEvent event) {
    return isPartOfText(event.kind()) || event.detail().isBlank();
  }

  private static boolean isPartOfText(PostEvent.Kind kind) {
    return switch (kind) {
      case PLANNED,
          CHECKED,
          SCHEDULED,
          RESCHEDULED,
          CAMPAIGN_CHOSEN,
          CAMPAIGN_LEFT,
          ASSISTED,
          CORRECTED,
          APPROVED_BEFOREHAND,
          DELEGATED,
          ESCALATED,
          STOOD_IN ->
          true;
      default -> false;
    };
  }

  /** Times are stored as machines write them, and shown as people do. */
  private Object said(ZoneId zone, PostEvent event) {
    return switch (event.kind()) {
      case CHECKED -> count(event.detail());
      case CORRECTED ->
          event.detail().isEmpty()
              ? words.say("event.CORRECTED.signs")
              : Visible.text(event.detail());
      case SCHEDULED -> moment(zone, event.detail());
      case RESCHEDULED ->
          event.detail().isEmpty() ? words.say("due.atOnce") : moment(zone, event.detail());
      default -> Visible.text(event.detail());
    };
  }

  private static int count(String detail) {
    return detail.matches("\\d{1,6}") ? Integer.parseInt(detail) : 0;
  }

  private String moment(ZoneId zone, String detail) {
    try {
      Instant at =
          detail.endsWith("Z") ? Instant.parse(detail) : ZonedDateTime.parse(detail).toInstant();
      return times.at(at, zone).full();
    } catch (DateTimeException written) {
      return Visible.text(detail);
    }
  }
}
