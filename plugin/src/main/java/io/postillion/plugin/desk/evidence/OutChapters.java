package io.postillion.plugin.desk.evidence;

import io.postillion.core.evidence.Evidence;
import io.postillion.core.evidence.Happened;
import io.postillion.core.evidence.Picture;
import io.postillion.core.evidence.Sending;
import io.postillion.core.evidence.Subject;
import io.postillion.core.evidence.Version;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.publish.Publication;
import io.postillion.plugin.desk.evidence.Block.Kind;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.posts.EventLines;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** What went out, when and where. */
final class OutChapters {

  private static final Set<PostEvent.Kind> ON_ITS_WAY =
      EnumSet.of(
          PostEvent.Kind.SCHEDULED,
          PostEvent.Kind.RESCHEDULED,
          PostEvent.Kind.ARMED,
          PostEvent.Kind.SENDING,
          PostEvent.Kind.PART_OUT,
          PostEvent.Kind.STOPPED,
          PostEvent.Kind.LEFT,
          PostEvent.Kind.PUBLISHED,
          PostEvent.Kind.POSTPONED,
          PostEvent.Kind.LATE,
          PostEvent.Kind.REFUSED,
          PostEvent.Kind.UNAUTHORISED,
          PostEvent.Kind.UNKNOWN,
          PostEvent.Kind.LOOKED,
          PostEvent.Kind.ADOPTED,
          PostEvent.Kind.WRITTEN_BACK,
          PostEvent.Kind.WRITE_BACK_FAILED,
          PostEvent.Kind.CANCELLED);

  private final Words words;
  private final ZoneId zone;
  private final EventLines events;

  OutChapters(Words words, ZoneId zone, EventLines events) {
    this.words = words;
    this.zone = zone;
    this.events = events;
  }

  static boolean isOut(Evidence evidence) {
    return evidence.sendings().stream()
        .anyMatch(sending -> sending.state() == Publication.State.SENT);
  }

  Chapter what(Evidence evidence) {
    boolean out = isOut(evidence);
    Pen pen =
        new Pen(words, zone, "what", words.say(out ? "evidence.what.out" : "evidence.what.would"));
    if (evidence.shown().isEmpty()) {
      return pen.line("post.noText").done();
    }
    Version version = evidence.shown().get();
    pen.line(
        out ? "evidence.what.outIs" : "evidence.what.wouldBe",
        pen.version(version.number()),
        pen.by(version.author()));
    int part = 0;
    for (String text : version.parts()) {
      part++;
      if (version.parts().size() > 1) {
        pen.title("evidence.part", part, version.parts().size());
      }
      pen.words(text, version.language());
    }
    pen.fact("evidence.language", version.language());
    pen.fact("evidence.aiMark", pen.say(version.aiMark() ? "evidence.yes" : "evidence.no"));
    Version.Card link = version.link();
    if (link != null) {
      pen.code("evidence.link", link.address());
      pen.fact("evidence.link.title", link.title());
      pen.fact("evidence.link.description", link.description());
    }
    pen.seal("evidence.seal", version.seal(), version.sealCheck());
    int number = 0;
    for (Picture picture : version.pictures()) {
      picture(pen, picture, ++number);
    }
    return pen.done();
  }

  private void picture(Pen pen, Picture picture, int number) {
    pen.title("evidence.picture", number)
        .text(Kind.PICTURE, picture.sha256())
        .fact(
            "evidence.alt", picture.alt().isBlank() ? pen.say("evidence.alt.none") : picture.alt())
        .fact("evidence.alt.from", picture.altFrom() == null ? null : pen.by(picture.altFrom()));
    Picture.Origin origin = picture.origin();
    if (origin != null) {
      pen.fact("evidence.origin", pen.say("evidence.origin." + origin.way(), origin.detail()))
          .fact("evidence.wish", origin.wish())
          .code("evidence.original", origin.original())
          .fact("evidence.madeBy", pen.by(origin.by()));
    }
    pen.fact(
            "evidence.file",
            "%s, %d × %d, %d B"
                .formatted(picture.type(), picture.width(), picture.height(), picture.bytes()))
        .code("evidence.sha256", picture.sha256())
        .check("evidence.check.bytes", picture.bytesCheck());
  }

  Chapter when(Evidence evidence) {
    Subject post = evidence.post();
    Pen pen =
        new Pen(words, zone, "when")
            .fact(
                "evidence.channel",
                "%s · %s · %s".formatted(post.network(), post.channelName(), post.account()))
            .fact("evidence.status", said("status." + post.status()))
            .time("evidence.due", post.due())
            .fact("evidence.zone", post.zone());
    Subject.Brake brake = post.brake();
    if (brake != null) {
      pen.bad("evidence.brake", brake.who(), pen.time(brake.at()), brake.why());
    }
    if (evidence.sendings().isEmpty()) {
      pen.line("evidence.when.never");
    }
    int number = 0;
    for (Sending sending : evidence.sendings()) {
      sending(pen, sending, ++number);
    }
    pen.title("evidence.way");
    evidence.history().stream()
        .filter(event -> ON_ITS_WAY.contains(event.kind()))
        .forEach(event -> event(pen, evidence, event));
    return pen.done();
  }

  private String said(String key) {
    return words.say(key);
  }

  private static void sending(Pen pen, Sending sending, int number) {
    pen.title("evidence.entry", number, pen.say("publication." + sending.state()))
        .fact("evidence.version", pen.version(sending.revision()))
        .time("evidence.due", sending.dueAt())
        .time("evidence.begun", sending.begunAt())
        .time("evidence.sent", sending.sentAt())
        .fact("evidence.attempts", sending.attempts())
        .code("evidence.permalink", sending.permalink())
        .code("evidence.remoteId", sending.remoteId())
        .fact("evidence.answer", sending.answer());
    for (Sending.Part part : sending.parts()) {
      pen.code("evidence.permalink", "%d. %s".formatted(part.number(), part.permalink()));
    }
    pen.seal("evidence.seal", sending.seal(), sending.sealCheck())
        .check("evidence.check.approval", sending.approvalCheck());
  }

  /** A line of the history, and what is told beside it. */
  void event(Pen pen, Evidence evidence, Happened event) {
    PostEvent told =
        new PostEvent(
            PostId.of(evidence.post().id()),
            event.at(),
            event.kind(),
            event.actor(),
            event.detail());
    pen.text(Kind.LINE, "%s · %s".formatted(pen.time(event.at()), events.say(told, zone)));
    if (event.kind() == PostEvent.Kind.SENDING) {
      pen.quiet("evidence.attempt", event.detail());
    } else if (!events.saysAll(told)) {
      pen.text(Kind.QUIET, event.detail());
    }
  }
}
