package io.postillion.plugin.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.ai.Waiting;
import io.postillion.core.ai.Waiting.Step;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WaitsTest {

  private final Waits waits = new Waits();
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final Waiting waiting = new Waiting();

  @AfterEach
  void stop() {
    waits.close();
  }

  /** A connection that the browser closed. */
  private static final class Closed extends Writer {

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("Broken pipe");
    }

    @Override
    public void close() {}
  }

  @Test
  void a_page_that_waits_is_told_how_much_is_done_in_a_comment_that_nobody_sees() {
    StringWriter page = new StringWriter();
    Waits.Pulse pulse = new Waits.Pulse(waiting, new PrintWriter(page));

    pulse.beat();
    waiting.is(new Step(1, 3));
    pulse.beat();
    pulse.end();
    pulse.beat();

    assertThat(page.toString().lines()).containsExactly("<!--wait 0/1-->", "<!--wait 1/3-->");
    assertThat(waiting.isCalledOff()).isFalse();
  }

  @Test
  void a_page_that_waits_is_shown_what_is_whole_and_words_as_text() throws Exception {
    request.addHeader(Waits.HEADER, "yes");

    waits.during(
        request,
        response,
        page -> {
          Waiting.here().writes("été <b>");
          page.show("<li>One</li>");
          return page;
        });

    assertThat(response.getContentAsString())
        .contains("<!--words-->été &lt;b&gt;<!--/words-->")
        .contains("<!--part--><li>One</li><!--/part-->");
  }

  @Test
  void a_page_that_is_gone_calls_the_work_off() {
    Waits.Pulse pulse = new Waits.Pulse(waiting, new PrintWriter(new Closed()));

    pulse.beat();

    assertThat(waiting.isCalledOff()).isTrue();
  }

  @Test
  void only_a_page_that_says_that_it_reads_meanwhile_can_call_off() {
    Waiting here = new Waiting();
    boolean plain = here.during(() -> waits.during(request, response, Waiting::here) == here);
    request.addHeader(Waits.HEADER, "yes");
    boolean reading = here.during(() -> waits.during(request, response, Waiting::here) == here);

    assertThat(plain).isTrue();
    assertThat(reading).isFalse();
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
  }
}
