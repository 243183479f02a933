package io.postillion.plugin.client;

import static io.postillion.plugin.api.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.postillion.core.RefusedException;
import io.postillion.core.approval.Approval;
import io.postillion.core.link.Linking;
import io.postillion.core.link.Linking.Issued;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeId;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostStatus;
import io.postillion.core.remark.Remarks;
import io.postillion.plugin.api.World;
import io.postillion.plugin.notice.DeskLinks;
import io.postillion.plugin.notice.PersonalLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** The link in a message to somebody with a login: scanners, strangers, old texts. */
@ExtendWith(OutputCaptureExtension.class)
class LinksTest extends ClientTest {

  @Autowired Linking linking;
  @Autowired Editing editing;
  @Autowired Remarks remarks;
  @Autowired LinkAddresses addresses;

  @Test
  void its_person_sees_exactly_the_revision_and_decides_by_pressing_a_button(CapturedOutput log)
      throws Exception {
    Post post = asked(ACME, "Bread, every day.", World.PICTURE);
    Issued issued = issue(post);
    Browser approver = of("approver");

    MockHttpServletResponse page = approver.open(at(issued));
    MockHttpServletResponse decided = approver.press(at(issued), "decision", "APPROVED");

    assertThat(text(page))
        .contains("Bread, every day.", World.PICTURE.alt(), World.PICTURE.sha256())
        .contains("name=\"decision\" value=\"APPROVED\"");
    assertThat(decided.getRedirectedUrl()).isEqualTo(DESK + "/work");
    Approval approval = decisions(post).get(0);
    assertThat(approval.holds()).isTrue();
    assertThat(approval.person()).isEqualTo(world.person("approver").id());
    assertThat(approval.seal()).isEqualTo(current(post).seal());
    assertThat(events(post, PostEvent.Kind.LINK_SENT)).hasSize(1);
    assertThat(events(post, PostEvent.Kind.LINK_OPENED)).hasSize(1);
    assertThat(log).doesNotContain(issued.token().reveal());
    assertThat(issued.toString()).doesNotContain(issued.token().reveal());
  }

  @Test
  void a_notice_of_a_review_leads_its_reader_to_a_link_of_their_own_while_it_waits()
      throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    PersonalLinks links =
        new PersonalLinks(
            linking,
            addresses,
            new DeskLinks(URI.create("https://desk.example"), "/desk", "/client"));
    PersonId approver = world.person("approver").id();
    Browser browser = of("approver");

    URI link = links.to(notice(NoticeKind.REVIEW, post), approver);

    assertThat(text(browser.open(link.getPath()))).contains("Bread, every day.");
    URI page = URI.create("https://desk.example/desk/acme/posts/%s/review".formatted(post.id()));
    assertThat(links.to(notice(NoticeKind.REVIEW, post), null)).isEqualTo(page);
    assertThat(links.to(notice(NoticeKind.CHANGES, post), approver)).isEqualTo(page);
    browser.press(link.getPath(), "decision", "APPROVED");
    assertThat(links.to(notice(NoticeKind.REMINDER, post), approver)).isEqualTo(page);
  }

  private static Notice notice(NoticeKind kind, Post post) {
    return new Notice(
        NoticeId.random(), ACME, "key", kind, "1", post.id(), null, Set.of(), "", Instant.EPOCH);
  }

  @Test
  void a_program_that_follows_it_in_any_way_decides_nothing_and_the_link_still_works()
      throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Issued issued = issue(post);
    Browser scanner = browser();
    Browser approver = of("approver");

    for (int i = 0; i < 5; i++) {
      assertThat(scanner.open(at(issued)).getRedirectedUrl()).endsWith("/login");
      assertThat(scanner.peek(at(issued)).getRedirectedUrl()).endsWith("/login");
      assertThat(approver.open(at(issued) + "?decision=APPROVED").getStatus()).isEqualTo(200);
      assertThat(approver.peek(at(issued)).getStatus()).isEqualTo(200);
    }

    assertThat(scanner.press(at(issued), "decision", "APPROVED").getRedirectedUrl())
        .endsWith("/login");
    assertThat(decisions(post)).isEmpty();
    assertThat(now(post).status()).isEqualTo(PostStatus.IN_REVIEW);
    assertThat(events(post, PostEvent.Kind.LINK_OPENED)).hasSize(1);
    approver.press(at(issued), "decision", "APPROVED");
    assertThat(decisions(post)).hasSize(1);
  }

  @Test
  void looking_ahead_is_not_opening() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    String link = at(issue(post));
    Browser approver = of("approver");

    approver.peek(link);
    approver.send(get(link).header("Sec-Purpose", "prefetch;prerender"));
    assertThat(events(post, PostEvent.Kind.LINK_OPENED)).isEmpty();

    approver.open(link);
    clock.pass(Duration.ofMinutes(16));
    approver.open(link);
    assertThat(events(post, PostEvent.Kind.LINK_OPENED)).hasSize(2);
  }

  @Test
  void opening_it_logs_nobody_in_and_the_login_leads_back_to_it() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    String link = at(issue(post));
    MockHttpSession session = new MockHttpSession();
    Browser nobody = browser();

    assertThat(nobody.send(get(link).accept("text/html").session(session)).getRedirectedUrl())
        .endsWith("/login");
    MockHttpServletResponse loggedIn =
        nobody.send(
            post("/login")
                .param("username", "approver")
                .param("password", World.PASSWORD)
                .session(session)
                .with(csrf()));

    assertThat(loggedIn.getRedirectedUrl()).contains(link);
    assertThat(text(nobody.send(get(link).session(session)))).contains("Bread, every day.");
  }

  @Test
  void a_forwarded_link_shows_somebody_else_as_little_as_one_that_never_was() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    String link = at(issue(post));
    Browser other = of("all");

    MockHttpServletResponse page = other.open(link);
    MockHttpServletResponse unknown = other.open("/desk/link/pstr_" + "x".repeat(43));

    assertThat(page.getStatus()).isEqualTo(404);
    assertThat(text(page)).doesNotContain("Bread").isEqualTo(text(unknown));
    assertThat(other.press(link, "decision", "APPROVED").getStatus()).isEqualTo(404);
    assertThat(of("outsider").open(link).getStatus()).isEqualTo(404);
    assertThat(decisions(post)).isEmpty();
    assertThat(events(post, PostEvent.Kind.LINK_OPENED)).isEmpty();
  }

  @Test
  void a_link_to_an_older_text_shows_the_newer_one_and_cannot_approve_it() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Issued issued = issue(post);
    editing.edit(
        world.person("all"),
        ACME,
        post.id(),
        current(post).id(),
        PostContent.of("Bread, every night.", Locale.ENGLISH));

    MockHttpServletResponse page = of("approver").open(at(issued));
    MockHttpServletResponse refused = of("approver").press(at(issued), "decision", "APPROVED");

    assertThat(text(page))
        .contains("Bread, every night.", "<del>day.</del>", "/posts/%s/review".formatted(post.id()))
        .doesNotContain("value=\"APPROVED\"");
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(text(refused)).contains("Bread, every night.").doesNotContain("value=\"APPROVED\"");
    assertThat(decisions(post)).isEmpty();
  }

  @Test
  void a_link_that_is_over_shows_nothing() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    String link = at(issue(post));
    clock.pass(Duration.ofHours(72));

    assertThat(of("approver").open(link).getStatus()).isEqualTo(404);
    assertThat(of("approver").press(link, "decision", "APPROVED").getStatus()).isEqualTo(404);
    assertThat(decisions(post)).isEmpty();
  }

  @Test
  void a_manager_gives_a_link_out_and_takes_it_back() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    String links = DESK + "/posts/%s/links".formatted(post.id());
    Issued issued = issue(post);
    String page = text(of("manager").open(DESK + "/posts/" + post.id()));
    assertThat(page).contains("approver of acme", links);

    MockHttpSession session = new MockHttpSession();
    of("manager")
        .send(
            post(links)
                .param("person", world.person("approver").id().toString())
                .session(session)
                .with(csrf()));
    String shown =
        find(
            "/desk/link/pstr_[A-Za-z0-9_-]{43}",
            text(of("manager").send(get(DESK + "/posts/" + post.id()).session(session))));
    String revoke = "%s/%s/revoke".formatted(links, issued.link().id());

    assertThat(of("approver").open(shown).getStatus()).isEqualTo(200);
    assertThat(of("approver").press(revoke).getStatus()).isEqualTo(403);
    assertThat(of("manager").press(revoke).getStatus()).isEqualTo(302);
    assertThat(of("approver").open(at(issued)).getStatus()).isEqualTo(404);
    assertThat(of("approver").open(shown).getStatus()).isEqualTo(200);
    assertThat(events(post, PostEvent.Kind.LINK_REVOKED)).hasSize(1);
  }

  @Test
  void whoever_is_no_approver_any_more_has_nothing_of_their_link() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    String link = at(issue(post));
    world.people(
        World.account("approver", ACME, Role.MANAGER), World.account("all", ACME, Role.values()));

    assertThat(of("approver").open(link).getStatus()).isEqualTo(404);
    assertThat(of("approver").press(link, "decision", "APPROVED").getStatus()).isEqualTo(404);
  }

  @Test
  void a_link_is_made_for_those_only_who_may_decide_and_while_they_are_asked() {
    Post post = asked(ACME, "Bread, every day.");
    Post draft = world.post(ACME, null, "Draft");
    world.stores().posts().update(now(draft).in(PostStatus.DRAFTING));

    assertThatThrownBy(() -> linking.issue(ACME, world.person("manager").id(), post.id()))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> linking.issue(ACME, world.person("outsider").id(), post.id()))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> linking.issue(ACME, world.person("approver").id(), draft.id()))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void changes_are_asked_for_with_the_words_that_they_are_about() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Issued issued = issue(post);
    Browser approver = of("approver");

    assertThat(approver.press(at(issued), "decision", "CHANGES").getStatus()).isEqualTo(422);
    approver.press(at(issued), "decision", "CHANGES", "comment", "Which?", "quote", "every day");

    assertThat(now(post).status()).isEqualTo(PostStatus.CHANGES_REQUESTED);
    assertThat(remarks.of(ACME, post.id()))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.text()).isEqualTo("Which?");
              assertThat(remark.quote().at()).isNotNull();
              assertThat(remark.shared()).isFalse();
            });
  }

  @Test
  void at_the_desk_changes_are_asked_for_with_a_quote_too() throws Exception {
    Post post = asked(ACME, "Bread, every day.");

    of("approver")
        .press(
            DESK + "/posts/%s/remarks".formatted(post.id()),
            "revision",
            current(post).id().toString(),
            "seal",
            current(post).seal(),
            "remark",
            "Which?",
            "quote",
            "every day",
            "then",
            "changes");

    assertThat(now(post).status()).isEqualTo(PostStatus.CHANGES_REQUESTED);
    assertThat(text(of("manager").open(DESK + "/posts/%s/review".formatted(post.id()))))
        .contains("<mark class=\"is-finding is-remark\"", "Which?");
  }

  @Test
  void a_decision_without_the_token_of_the_form_is_none() throws Exception {
    Post post = asked(ACME, "Bread, every day.");

    of("approver").forge(at(issue(post)), "decision", "APPROVED");

    assertThat(decisions(post)).isEmpty();
  }

  @Test
  void the_page_leaves_no_trace() throws Exception {
    String link = at(issue(asked(ACME, "Bread, every day.")));

    MockHttpServletResponse page = of("approver").open(link);

    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
  }

  private Issued issue(Post post) {
    return linking.issue(ACME, world.person("approver").id(), post.id());
  }

  /** Below the host. */
  private String at(Issued issued) {
    String address = addresses.of(issued.token()).reveal();
    assertThat(address).startsWith("http://localhost:8080/");
    return address.substring("http://localhost:8080".length());
  }
}
