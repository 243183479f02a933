package io.postillion.plugin.desk;

import static io.postillion.plugin.desk.memory.TricklingModel.awaits;
import static io.postillion.plugin.desk.memory.TricklingModel.ends;
import static io.postillion.plugin.desk.memory.TricklingModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Waits;
import io.postillion.plugin.desk.memory.Sample;
import io.postillion.plugin.desk.memory.TricklingModel;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** What a page shows while a model still writes. */
class StreamingTest extends DeskTest {

  private static final String TEXT = "Swap your battery now. Come!";
  private static final String FIRST =
      "{\"suggestions\": [{\"text\": \"Swap <b>it</b> today.\", \"why\": \"short\"}";
  private static final String SECOND = ", {\"text\": \"Come and swap it.\", \"why\": \"\"}";

  @Autowired TricklingModel model;
  @Autowired WebApplicationContext context;
  @Autowired Filter somebodyIsLoggedIn;

  private final Screen screen = new Screen();

  /** What the browser has got until now, and whether it still reads. */
  private static final class Screen extends Writer {

    private final StringWriter seen = new StringWriter();
    private final CountDownLatch offered = new CountDownLatch(1);
    private boolean closes;

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      if (closes && offered.getCount() == 0) {
        throw new IOException("Broken pipe");
      }
      seen.write(characters, offset, length);
    }

    @Override
    public void flush() {
      if (seen.toString().contains("data-offer")) {
        offered.countDown();
      }
    }

    @Override
    public void close() {}
  }

  private record Watched(Screen screen) implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      PrintWriter writer = new PrintWriter(screen);
      chain.doFilter(
          request,
          new HttpServletResponseWrapper((HttpServletResponse) response) {
            @Override
            public PrintWriter getWriter() {
              return writer;
            }
          });
      writer.flush();
    }
  }

  private String ask(PostId id) {
    MockMvcTester browser =
        MockMvcTester.from(
            context,
            builder -> builder.addFilters(somebodyIsLoggedIn, new Watched(screen)).build());
    browser
        .post()
        .uri(page(id) + "/suggestions")
        .header(Waits.HEADER, "yes")
        .param("text", TEXT)
        .param("start", "0")
        .param("end", "0")
        .param("wish", "REPHRASE")
        .exchange();
    return screen.seen.toString();
  }

  private static String parts(String page) {
    return page.substring(0, page.lastIndexOf("<!--/part-->"));
  }

  @Test
  void a_suggestion_is_on_the_page_before_the_provider_wrote_the_rest() {
    PostId id = sample.inReview(TEXT);
    model.plays(
        says(FIRST.substring(0, FIRST.indexOf("today"))),
        says(FIRST.substring(FIRST.indexOf("today"))),
        awaits(screen.offered),
        says(SECOND + "]}"),
        ends());

    String page = ask(id);

    assertThat(parts(page))
        .contains("<!--words-->Swap &lt;b&gt;it&lt;/b&gt;<!--/words-->")
        .contains("<!--part--><li", "aria-label=\"Take suggestion 1\"")
        .contains("data-words=\"Swap &lt;b&gt;it&lt;/b&gt; today.\"")
        .doesNotContain("<b>it");
    assertThat(page.substring(page.lastIndexOf("<!--/part-->"))).contains("2 suggestions");
    assertThat(text(get(page(id) + "/suggestions"))).contains("2 suggestions");
  }

  @Test
  void what_was_whole_stays_when_the_model_breaks_off_and_the_person_is_told() {
    PostId id = sample.inReview(TEXT);
    model.plays(says(FIRST + ", {\"text\": \"Half"));

    String page = ask(id);

    assertThat(page)
        .contains("One suggestion", "No more came. What was complete by then stands.")
        .contains("AI provider &#39;slow&#39; did not answer")
        .doesNotContain("role=\"alert\"");
    assertThat(text(get(page(id) + "/suggestions"))).contains("One suggestion");
  }

  @Test
  void stop_ends_the_call_at_the_provider_and_what_was_shown_can_still_be_taken() throws Exception {
    PostId id = sample.inReview(TEXT);
    screen.closes = true;
    model.plays(
        says(FIRST), awaits(screen.offered), says(", {\"text\": \"Too late "), model.waits());

    ask(id);

    assertThat(model.wasHungUp()).isTrue();
    assertThat(text(get(page(id) + "/suggestions"))).contains("One suggestion");
    assertThat(
            model
                .calls()
                .newest(Sample.VELO, new CallFilter(null, AiCall.Outcome.CANCELLED, id), 1))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.call().isEstimated()).isTrue();
              assertThat(kept.call().outputTokens()).isPositive();
            });
  }
}
