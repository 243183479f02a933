package io.postillion.plugin.desk.live;

import io.postillion.core.live.Happening;
import io.postillion.core.post.PostEvent;
import io.postillion.plugin.desk.frame.Desk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events: one for each thing that happens to a post of the brand. */
@Controller
@RequestMapping("${postillion.desk.base-path:/desk}/{brand}/live")
final class LivePage {

  /** Then the browser asks again, and is asked again who it is. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Whoever has the post open should know: its words are others, or somebody decided. */
  private static final Set<PostEvent.Kind> TELLING =
      EnumSet.of(
          PostEvent.Kind.DRAFTED,
          PostEvent.Kind.TRANSLATED,
          PostEvent.Kind.EDITED,
          PostEvent.Kind.CORRECTED,
          PostEvent.Kind.ASSISTED,
          PostEvent.Kind.AGREED,
          PostEvent.Kind.OBJECTED,
          PostEvent.Kind.APPROVED,
          PostEvent.Kind.APPROVED_BEFOREHAND,
          PostEvent.Kind.CHANGES_REQUESTED,
          PostEvent.Kind.REJECTED,
          PostEvent.Kind.RESCHEDULED,
          PostEvent.Kind.REMARKED,
          PostEvent.Kind.CANCELLED);

  private final Pulse pulse;

  LivePage(Pulse pulse) {
    this.pulse = pulse;
  }

  /** An open page, at the other end of a connection. */
  private record Page(SseEmitter emitter) implements Pulse.Listener {

    @Override
    public boolean begin(long heard) {
      return send(SseEmitter.event().id(Long.toString(heard)).name("begin").data("{}"));
    }

    @Override
    public boolean hear(Happening happening) {
      return send(
          SseEmitter.event()
              .id(Long.toString(happening.id()))
              .name("post")
              .data(
                  Map.of(
                      "post", happening.post().toString(),
                      "kind", happening.kind().name(),
                      "actor", happening.actor(),
                      "tells", TELLING.contains(happening.kind())),
                  MediaType.APPLICATION_JSON));
    }

    @Override
    public boolean ping() {
      return send(SseEmitter.event().comment(""));
    }

    @Override
    public void close() {
      emitter.complete();
    }

    private boolean send(SseEmitter.SseEventBuilder event) {
      try {
        emitter.send(event);
        return true;
      } catch (IOException | IllegalStateException gone) {
        return false;
      }
    }
  }

  /**
   * Without content where there are too many: then a browser does not ask again.
   *
   * @param after the last that the page heard before it was behind others
   * @param last the same, of a browser that lost the connection
   */
  @GetMapping
  ResponseEntity<SseEmitter> listen(
      Desk desk,
      @RequestParam(defaultValue = "0") long after,
      @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long last,
      HttpServletResponse response) {
    response.setHeader("X-Accel-Buffering", "no");
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    Page page = new Page(emitter);
    emitter.onCompletion(() -> pulse.leave(desk.id(), page));
    emitter.onTimeout(emitter::complete);
    emitter.onError(problem -> pulse.leave(desk.id(), page));
    if (!pulse.listen(desk.id(), page, Math.max(after, last))) {
      return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(emitter);
  }
}
