package io.postillion.plugin.desk;

import io.postillion.core.people.Person;
import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.frame.Waits;
import io.postillion.plugin.desk.memory.Keeping;
import io.postillion.plugin.desk.memory.Sample;
import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A person at the desk, without a network and without a browser. */
@SpringBootTest(classes = DeskPreview.class, properties = "postillion.security.stand-alone=true")
abstract class DeskTest {

  @Autowired Sample sample;
  @Autowired private List<Keeping> stores;
  private MockMvcTester mvc;
  private List<Runnable> leaving = List.of();
  private @Nullable MockHttpSession session;

  @BeforeEach
  void sitDown(@Autowired WebApplicationContext context, @Autowired Filter somebodyIsLoggedIn) {
    mvc = MockMvcTester.from(context, builder -> builder.addFilters(somebodyIsLoggedIn).build());
    DeskPreview.PERSON.set(Sample.CAMILLE);
    leaving = stores.stream().map(Keeping::keep).toList();
  }

  @AfterEach
  void leaveNothingBehind() {
    leaving.forEach(Runnable::run);
  }

  /** From now on it is this person. */
  void as(Person person) {
    DeskPreview.PERSON.set(person);
  }

  MvcTestResult get(String path) {
    return send(mvc.get().uri(path));
  }

  /** As a script of the page asks for a part of it. */
  MvcTestResult part(String path) {
    return mvc.get().uri(path).header("HX-Request", "true").exchange();
  }

  /** From a browser that keeps this. */
  MvcTestResult withCookie(String path, String name, String value) {
    return mvc.get().uri(path).cookie(new Cookie(name, value)).exchange();
  }

  /** In this session of a browser; otherwise each request has its own. */
  MvcTestResult in(MockHttpSession one, Supplier<MvcTestResult> request) {
    session = one;
    try {
      return request.get();
    } finally {
      session = null;
    }
  }

  private MvcTestResult send(MockMvcRequestBuilder request) {
    return (session == null ? request : request.session(session)).exchange();
  }

  MvcTestResult inFrench(String path) {
    return mvc.get().uri(path).param("lang", "fr").exchange();
  }

  MvcTestResult asking(String language, String path) {
    return mvc.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange();
  }

  /** The page to which an answer led, with what was to be said there. */
  MvcTestResult following(MvcTestResult answer) {
    return mvc.get()
        .uri(URI.create(String.valueOf(answer.getResponse().getRedirectedUrl())))
        .flashAttrs(answer.getMvcResult().getFlashMap())
        .exchange();
  }

  /**
   * @param fields names and values in turn
   */
  MvcTestResult post(String path, String... fields) {
    MockMvcRequestBuilder request = mvc.post().uri(path);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return send(request);
  }

  /**
   * A form with a file.
   *
   * @param fields names and values in turn
   */
  MvcTestResult upload(String path, String file, byte[] bytes, String... fields) {
    var request =
        mvc.post().uri(path).multipart().file(new MockMultipartFile("file", file, null, bytes));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  /** The same from a page that reads while it waits. */
  MvcTestResult waiting(String path, String... fields) {
    MockMvcRequestBuilder request = mvc.post().uri(path).header(Waits.HEADER, "yes");
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return send(request);
  }

  static String page(PostId id) {
    return "/desk/velo/posts/" + id;
  }

  /** With plain spaces where French has those at which no line ends. */
  static String text(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
        .replace('\u00a0', ' ');
  }

  /** What the next page will say, as {@code done} or {@code problem}. */
  static String told(MvcTestResult result, String as) {
    return String.valueOf(result.getMvcResult().getFlashMap().get(as));
  }

  /** What a form of the page carries along. */
  static String hidden(MvcTestResult page, String name) {
    Matcher field =
        Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(name)).matcher(text(page));
    if (!field.find()) {
      throw new AssertionError("The page has no field " + name);
    }
    return field.group(1);
  }
}
