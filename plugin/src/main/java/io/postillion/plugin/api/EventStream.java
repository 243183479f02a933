package io.postillion.plugin.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postillion.core.ai.Waiting;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Server-sent events of one answer; whoever stops reading them calls the work off. */
final class EventStream {

  private static final ObjectMapper JSON = ApiJson.mapper();

  private final HttpServletResponse response;
  private final Waiting waiting;
  private @Nullable PrintWriter reader;
  private boolean ended;

  EventStream(HttpServletResponse response, Waiting waiting) {
    this.response = response;
    this.waiting = waiting;
  }

  void send(String event, Object data) {
    try {
      write("event: %s\ndata: %s\n\n".formatted(event, JSON.writeValueAsString(data)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Event %s cannot be written".formatted(event), e);
    }
  }

  /** Finds out whether somebody reads. */
  void beat() {
    write(": at work\n\n");
  }

  private synchronized void write(String text) {
    if (ended) {
      return;
    }
    PrintWriter to = reader == null ? open() : reader;
    to.write(text);
    if (to.checkError()) {
      ended = true;
      waiting.callOff();
    }
  }

  private PrintWriter open() {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    try {
      PrintWriter opened = response.getWriter();
      reader = opened;
      return opened;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  synchronized void end() {
    ended = true;
  }

  /**
   * @return whether nothing was sent, and nothing will be, so that another answer can be given
   */
  synchronized boolean endUnlessBegun() {
    ended |= reader == null;
    return reader == null;
  }
}
