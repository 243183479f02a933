package io.postillion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.postillion.core.ai.AiCall;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.CallFilter;
import io.postillion.core.ai.KeptCall;
import io.postillion.core.brand.BrandId;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A model that thinks for ever, and people in a real browser who have had enough. */
class StoppingTest {

  private static final BrandId BRAND = new BrandId("velorine");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir static Path folder;

  /** One suggestion, and a part of the next. */
  private static final String BEGINNING =
      """
      data: {"choices":[{"index":0,"delta":{"content":"{\\"suggestions\\":[{\\"text\\":\\"Go!\\",\\"why\\":\\"\\"}"}}]}

      data: {"choices":[{"index":0,"delta":{"content":",{\\"text\\":\\"Half of a "}}]}

      """;

  private static volatile boolean thinks;
  private static volatile boolean speaks;
  private static HttpServer provider;
  private static ConfigurableApplicationContext application;
  private static Chrome chrome;
  private static String base;

  @BeforeAll
  static void startTheDemo() throws IOException {
    assumeTrue(
        Chrome.installed().isPresent(),
        "No Chromium found: the browser tests are left out. Install it, or set CHROMIUM.");
    provider = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    provider.setExecutor(Executors.newCachedThreadPool());
    provider.createContext("/", StoppingTest::answer);
    provider.start();
    application =
        new SpringApplicationBuilder(PostillionApplication.class)
            .profiles("demo")
            .run(
                "--postillion.demo.folder=" + folder,
                "--postillion.demo.slip=false",
                "--server.port=0",
                "--postillion.ai.providers[0].kind=openai",
                "--postillion.ai.providers[0].url=http://localhost:"
                    + provider.getAddress().getPort(),
                "--postillion.ai.providers[0].api-key=some-key",
                "--postillion.ai.providers[0].model=thinker",
                "--postillion.ai.providers[0].timeout=5m");
    int port = ((ServletWebServerApplicationContext) application).getWebServer().getPort();
    base = "http://localhost:" + port;
    chrome = new Chrome(Chrome.installed().orElseThrow());
  }

  /**
   * Refuses, so that the offline writer drafts; from the moment on that it thinks, says nothing, or
   * the beginning of an answer.
   */
  private static void answer(HttpExchange exchange) throws IOException {
    if (!thinks) {
      exchange.sendResponseHeaders(401, -1);
      exchange.close();
    } else if (speaks) {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(BEGINNING.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    }
  }

  @AfterAll
  static void stopTheDemo() {
    if (chrome != null) {
      chrome.close();
    }
    if (application != null) {
      application.close();
    }
    if (provider != null) {
      provider.stop(0);
    }
  }

  @Test
  void stop_ends_the_call_and_so_does_a_closed_page_and_all_of_it_is_on_record() {
    PostId post = waitsForReview();
    thinks = true;
    Page page = chrome.open(1280, 900, "en");
    login(page);
    page.navigate(base + "/desk/velorine/posts/" + post + "/review");
    openEditor(page);
    Locator text = page.locator("textarea[name=text]");
    String words = text.inputValue();

    text.focus();
    page.keyboard().press("Control+.");
    page.getByRole(AriaRole.BUTTON, named("Shorter")).click();
    PlaywrightAssertions.assertThat(page.locator("[data-assist-wait]"))
        .containsText("A model is at work");
    page.locator("[data-assist-stop] button").click();
    PlaywrightAssertions.assertThat(page.locator("[data-assist-wait]"))
        .hasText("Stopped. Nothing changed.");
    cancelled("at-cursor", 1);

    speaks = true;
    page.getByRole(AriaRole.BUTTON, named("Shorter")).click();
    PlaywrightAssertions.assertThat(page.locator("[data-assist-offers] [data-offer]")).hasCount(1);
    PlaywrightAssertions.assertThat(page.locator("[data-assist-grows]")).hasText("Half of a");
    Chrome.picture(page, "streaming");
    page.locator("[data-assist-stop] button").click();
    PlaywrightAssertions.assertThat(page.locator("[data-assist-wait]"))
        .containsText("What was ready by then can still be taken");
    page.locator("[data-assist-offers] [data-take]").click();
    PlaywrightAssertions.assertThat(text).hasValue(Pattern.compile("Go!"));
    cancelled("at-cursor", 2);
    speaks = false;

    text.fill("Typed just now. " + words);
    page.locator("details.ai summary").click();
    page.locator("input[name=variant][value=FIGURE]").check();
    page.getByRole(AriaRole.BUTTON, named("Show them side by side")).click();
    Locator said = page.locator("form:has(textarea[name=text]) [data-wait-said]");
    PlaywrightAssertions.assertThat(said).containsText("A model is at work");
    Chrome.picture(page, "waiting");
    page.locator("form:has(textarea[name=text]) [data-wait-stop] button").click();
    PlaywrightAssertions.assertThat(said).containsText("Stopped.");
    cancelled("draft-post", 1);
    assertThat(saved(post)).startsWith("Typed just now.");

    text.fill("Typed again. " + words);
    page.locator("form:has(textarea[name=text]) button[type=submit]:not([name], [formaction])")
        .first()
        .click();
    PlaywrightAssertions.assertThat(page.locator("#preview")).containsText("Typed again.");
    assertThat(saved(post)).startsWith("Typed again.");

    page.navigate(base + "/desk/velorine/ideas");
    page.locator("input[name=topic]").fill("cargo bikes");
    page.getByRole(AriaRole.BUTTON, named("Find ideas")).click();
    PlaywrightAssertions.assertThat(page.locator("[data-wait-said]"))
        .containsText(Pattern.compile("at work: [1-9]"));
    page.close();
    cancelled("find-ideas", 1);
  }

  private static void cancelled(String task, int times) {
    List<KeptCall> calls =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(
                () ->
                    application
                        .getBean(AiCalls.class)
                        .newest(BRAND, new CallFilter(task, AiCall.Outcome.CANCELLED, null), 10),
                found -> found.size() >= times);
    assertThat(calls)
        .hasSize(times)
        .allMatch(kept -> kept.call().asked().by() == Asked.By.PERSON)
        .allMatch(kept -> kept.call().latency().compareTo(PATIENCE) < 0);
  }

  private static String saved(PostId post) {
    Posts posts = application.getBean(Posts.class);
    return posts.current(posts.get(BRAND, post)).orElseThrow().content().text();
  }

  private static PostId waitsForReview() {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                application.getBean(WorkItems.class).of(BRAND).stream()
                    .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
                    .map(WorkItem::postOf)
                    .toList(),
            waiting -> waiting.size() >= 8)
        .get(0);
  }

  private static void openEditor(Page page) {
    Locator editor = page.locator("details:has(textarea[name=text])");
    if (editor.first().getAttribute("open") == null) {
      editor.first().locator("summary").first().click();
    }
  }

  private static void login(Page page) {
    page.navigate(base + "/login");
    page.locator("input[name=username]").fill("paul");
    page.locator("input[name=password]").fill("postillion");
    page.locator("form:has(input[name=password]) button[type=submit]").click();
    page.waitForURL(Pattern.compile(".*/desk.*"));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
