package io.postillion.plugin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.ai.Waiting;
import io.postillion.core.failure.Transient;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EventStreamsTest {

  private final EventStreams streams = new EventStreams();
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/x");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @AfterEach
  void stop() {
    streams.close();
  }

  /** Whose reader closed the connection. */
  private static HttpServletResponse closed(HttpServletResponse response) {
    PrintWriter gone =
        new PrintWriter(
            new Writer() {
              @Override
              public void write(char[] characters, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            });
    return new HttpServletResponseWrapper(response) {
      @Override
      public PrintWriter getWriter() {
        return gone;
      }
    };
  }

  @Test
  void what_is_being_written_is_an_event_and_the_last_one_is_done() throws Exception {
    streams.answer(request, response, stream -> Waiting.here().writes("One\ntwo"));

    assertThat(response.getContentAsString())
        .isEqualTo("event: writing\ndata: {\"words\":\"One\\ntwo\"}\n\nevent: done\ndata: {}\n\n");
  }

  @Test
  void a_connection_that_was_closed_calls_the_work_off() {
    streams.answer(
        request,
        closed(response),
        stream -> {
          stream.send("suggestion", Map.of());
          assertThat(Waiting.here().isCalledOff()).isTrue();
          Waiting.here().requireWanted();
        });
  }

  @Test
  void what_goes_wrong_later_is_an_event_and_before_the_first_one_it_is_no_answer_of_this_kind()
      throws Exception {
    Transient busy = new Transient("Try later.");

    streams.answer(
        request,
        response,
        stream -> {
          stream.send("suggestion", Map.of());
          throw busy;
        });

    assertThat(response.getContentAsString())
        .contains("event: problem\ndata: {", "\"detail\":\"Try later.\"")
        .doesNotContain("event: done");
    assertThatThrownBy(
            () ->
                streams.answer(
                    request,
                    new MockHttpServletResponse(),
                    stream -> {
                      throw busy;
                    }))
        .isSameAs(busy);
  }
}
