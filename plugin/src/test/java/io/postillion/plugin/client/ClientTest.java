package io.postillion.plugin.client;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.postillion.core.approval.Approval;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.post.Media;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.Revision;
import io.postillion.plugin.api.Host;
import io.postillion.plugin.api.SettableClock;
import io.postillion.plugin.api.World;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Desk, API, security and store as they are together, and browsers of people who come to them. */
@SpringBootTest(
    classes = {Host.class, WithDesk.class},
    properties = {"test.desk=real", "postillion.security.stand-alone=true"})
@AutoConfigureMockMvc
abstract class ClientTest {

  static final String DESK = "/desk/acme";

  @Autowired MockMvc mvc;
  @Autowired World world;
  @Autowired SettableClock clock;
  @Autowired WithDesk.Postbag postbag;

  /** Limits of other tests are not those of this one's visitors. */
  private final String address = "visitor " + UUID.randomUUID();

  @BeforeEach
  void begin() {
    world.begin();
    postbag.letters.clear();
    postbag.open = true;
  }

  /** A browser on some device: it keeps what the pages for clients give it, and who logged in. */
  final class Browser {

    private final @Nullable String login;
    private @Nullable Cookie visit;

    private Browser(@Nullable String login) {
      this.login = login;
    }

    MockHttpServletResponse open(String path) throws Exception {
      return send(get(path));
    }

    MockHttpServletResponse peek(String path) throws Exception {
      return send(head(path));
    }

    /**
     * @param fields names and values in turn
     */
    MockHttpServletResponse press(String path, String... fields) throws Exception {
      return send(form(path, fields).with(csrf()));
    }

    MockHttpServletResponse forge(String path, String... fields) throws Exception {
      return send(form(path, fields));
    }

    private MockHttpServletRequestBuilder form(String path, String... fields) {
      MockHttpServletRequestBuilder request = post(path);
      for (int i = 0; i < fields.length; i += 2) {
        request.param(fields[i], fields[i + 1]);
      }
      return request;
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
      if (login != null) {
        request.with(user(login).authorities(() -> "POSTILLION_PERSON"));
      }
      if (visit != null) {
        request.cookie(visit);
      }
      MockHttpServletResponse response =
          mvc.perform(
                  request.with(
                      made -> {
                        made.setRemoteAddr(address);
                        return made;
                      }))
              .andReturn()
              .getResponse();
      Cookie given = response.getCookie("postillion-client");
      if (given != null) {
        visit = given;
      }
      return response;
    }

    boolean isIn() {
      return visit != null;
    }

    MockHttpServletResponse decide(Post post, Revision shown, String decision, String comment)
        throws Exception {
      return press(
          "/client/posts/%s/decision".formatted(post.id()),
          "decision",
          decision,
          "revision",
          shown.id().toString(),
          "seal",
          shown.seal(),
          "comment",
          comment);
    }
  }

  Browser browser() {
    return new Browser(null);
  }

  Browser of(String login) {
    return new Browser(login);
  }

  /** In review; an approver is asked for a decision, and so are the clients. */
  Post asked(BrandId brand, String text, Media... pictures) {
    Post post = world.post(brand, null, text, pictures);
    world.review(post, Person.OUTSIDERS);
    return post;
  }

  Revision current(Post post) {
    return world.stores().posts().current(now(post)).orElseThrow();
  }

  Post now(Post post) {
    return world.stores().posts().get(post.brand(), post.id());
  }

  List<Approval> decisions(Post post) {
    return world.stores().approvals().of(post.brand(), post.id());
  }

  List<PostEvent> events(Post post, PostEvent.Kind kind) {
    return world.stores().history().of(post.brand(), post.id()).stream()
        .filter(event -> event.kind() == kind)
        .toList();
  }

  static String text(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  /** The first piece of a text that looks like this. */
  static String find(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new AssertionError("Nothing looks like %s in %s".formatted(pattern, text));
    }
    return found.group();
  }
}
