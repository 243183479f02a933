package io.postillion.plugin.client;

import static io.postillion.plugin.api.World.ACME;
import static io.postillion.plugin.api.World.GLOBEX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.client.Client;
import io.postillion.core.client.Inviting;
import io.postillion.core.client.Inviting.Guest;
import io.postillion.core.client.Inviting.Invited;
import io.postillion.core.client.Visits;
import io.postillion.core.link.Linking;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Revision;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.Remarking;
import io.postillion.core.remark.Remarking.Said;
import io.postillion.plugin.api.World;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Outside people: how they come in, what they see, and who does not. */
@ExtendWith(OutputCaptureExtension.class)
class ClientsTest extends ClientTest {

  @Autowired Inviting inviting;
  @Autowired Linking linking;
  @Autowired Editing editing;
  @Autowired Remarking remarking;

  @Test
  void the_link_of_an_invitation_shows_a_door_and_a_program_that_follows_it_changes_nothing()
      throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    String door = door(invite());
    Browser scanner = browser();

    for (int i = 0; i < 5; i++) {
      MockHttpServletResponse shown = scanner.open(door);
      assertThat(shown.getStatus()).isEqualTo(200);
      assertThat(text(shown)).contains("…@client.example").doesNotContain("Bread, every day.");
      assertThat(scanner.peek(door).getStatus()).isEqualTo(200);
    }

    assertThat(scanner.isIn()).isFalse();
    assertThat(postbag.letters).hasSize(1);
    assertThat(decisions(post)).isEmpty();
    assertThat(comeIn(browser(), door).getRedirectedUrl()).isEqualTo("/client");
  }

  @Test
  void a_program_that_presses_every_button_of_the_door_sends_a_code_and_stays_outside()
      throws Exception {
    String door = door(invite());
    Browser scanner = browser();

    scanner.press(door + "/code");
    scanner.press(door, "code", "");
    scanner.press(door, "code", "123456");

    assertThat(scanner.isIn()).isFalse();
    assertThat(scanner.open("/client").getStatus()).isEqualTo(401);
    assertThat(postbag.letters).hasSize(2);
  }

  @Test
  void a_client_comes_in_with_a_code_and_approves_the_words_they_see(CapturedOutput log)
      throws Exception {
    Post post = asked(ACME, "Bread, every day.", World.PICTURE);
    Invited invited = invite();
    Browser jeanne = in(invited);

    assertThat(text(jeanne.open("/client"))).contains("Bread, every day.", "/posts/" + post.id());
    MockHttpServletResponse page = jeanne.open("/client/posts/" + post.id());
    String picture = find("/client/posts/[^\"]*/media/[0-9a-f]{64}", text(page));
    MockHttpServletResponse decided = jeanne.decide(post, current(post), "APPROVED", "");

    assertThat(text(page)).contains("Bread, every day.", World.PICTURE.alt());
    assertThat(jeanne.open(picture).getContentType()).isEqualTo("image/png");
    assertThat(decided.getRedirectedUrl()).isEqualTo("/client?done=APPROVED");
    assertThat(now(post).status()).isEqualTo(PostStatus.APPROVED);
    Approval approval = decisions(post).get(0);
    assertThat(approval.person()).isEqualTo(invited.client().id());
    assertThat(approval.holds()).isTrue();
    assertThat(events(post, PostEvent.Kind.APPROVED).get(0).actor()).isEqualTo("Jeanne Client");
    assertThat(events(post, PostEvent.Kind.LINK_OPENED)).hasSize(1);
    assertThat(events(post, PostEvent.Kind.LINK_OPENED).get(0).detail()).isEmpty();
    assertThat(log).doesNotContain(invited.token().reveal(), code());
  }

  @Test
  void without_a_mail_server_the_manager_passes_on_a_link_and_reads_out_a_pin() throws Exception {
    postbag.open = false;
    Browser manager = of("manager");
    String email = UUID.randomUUID() + "@client.example";
    MockHttpServletResponse sent =
        manager.press(DESK + "/clients", "name", "Jeanne", "email", email, "language", "fr");
    assertThat(sent.getRedirectedUrl()).isEqualTo(DESK + "/clients");
    assertThat(text(manager.open(DESK + "/clients"))).contains("Jeanne", email);
    Invited again = inviting.again(world.person("manager"), ACME, client(email).id());
    String door = door(again);
    Browser jeanne = browser();

    assertThat(text(jeanne.open(door))).contains("code PIN");
    assertThat(jeanne.press(door, "code", again.pin().reveal()).getStatus()).isEqualTo(302);
    assertThat(jeanne.isIn()).isTrue();
    assertThat(postbag.letters).isEmpty();
    assertThat(browser().press(door, "code", again.pin().reveal()).getStatus()).isEqualTo(422);
  }

  @Test
  void a_manager_sees_link_and_pin_once_and_only_where_nobody_carries_letters() throws Exception {
    postbag.open = false;
    MockHttpServletResponse shown = flashed();
    String link = find("http://[^<\"]*/client/in/pstg_[A-Za-z0-9_-]{43}", text(shown));
    String pin = find("(?<=class=\"pin\">)\\d{8}", text(shown));

    Browser jeanne = browser();
    jeanne.press(link.substring(link.indexOf("/client")), "code", pin);

    assertThat(jeanne.isIn()).isTrue();
    assertThat(shown.getHeader("Cache-Control")).contains("no-store");
    postbag.open = true;
    assertThat(text(flashed())).doesNotContain("pstg_", "class=\"pin\"");
    assertThat(postbag.letters).hasSize(1);
  }

  @Test
  void guessing_codes_is_slow_and_soon_in_vain() throws Exception {
    String door = door(invite());
    Browser thief = browser();
    thief.press(door + "/code");
    for (int i = 0; i < Visits.TRIES; i++) {
      assertThat(thief.press(door, "code", "00000" + i).getStatus()).isEqualTo(422);
    }
    assertThat(thief.press(door, "code", code()).getStatus()).isEqualTo(422);

    for (int i = Visits.TRIES + 1; i < Limits.GUESSES; i++) {
      thief.press(door, "code", "111111");
    }
    assertThat(thief.press(door, "code", "111111").getStatus()).isEqualTo(429);
    for (int i = 1; i < Limits.CODES; i++) {
      assertThat(thief.press(door + "/code").getStatus()).isEqualTo(302);
    }
    assertThat(thief.press(door + "/code").getStatus()).isEqualTo(429);
    assertThat(thief.isIn()).isFalse();
  }

  @Test
  void a_code_that_is_too_old_does_not_let_in() throws Exception {
    String door = door(invite());
    Browser jeanne = browser();
    jeanne.press(door + "/code");
    clock.pass(Duration.ofMinutes(10));

    assertThat(jeanne.press(door, "code", code()).getStatus()).isEqualTo(422);
  }

  @Test
  void a_forwarded_link_gives_another_device_nothing_but_the_door() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Invited invited = invite();
    in(invited);
    Browser stranger = browser();

    assertThat(text(stranger.open(door(invited)))).doesNotContain("Bread");
    assertThat(stranger.open("/client/posts/" + post.id()).getStatus()).isEqualTo(401);
    assertThat(stranger.decide(post, current(post), "APPROVED", "").getStatus()).isEqualTo(401);
    assertThat(decisions(post)).isEmpty();
  }

  @Test
  void whoever_is_logged_in_at_the_desk_is_no_client() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Browser approver = of("approver");

    assertThat(approver.open("/client").getStatus()).isEqualTo(401);
    assertThat(approver.decide(post, current(post), "APPROVED", "").getStatus()).isEqualTo(401);
  }

  @Test
  void a_link_about_one_post_leads_there_after_the_code() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Client client = invite().client();
    String door = "/client/in/" + linking.issue(ACME, client.id(), post.id()).token().reveal();
    Browser jeanne = browser();

    assertThat(comeIn(jeanne, door).getRedirectedUrl()).isEqualTo("/client/posts/" + post.id());
    assertThat(jeanne.open(door).getRedirectedUrl()).isEqualTo("/client/posts/" + post.id());
  }

  @Test
  void an_invitation_that_is_over_opens_nothing() throws Exception {
    String door = door(invite());
    clock.pass(Duration.ofDays(14));

    MockHttpServletResponse page = browser().open(door);

    assertThat(page.getStatus()).isEqualTo(404);
    assertThat(browser().press(door + "/code").getStatus()).isEqualTo(404);
    assertThat(postbag.letters).hasSize(1);
  }

  @Test
  void whoever_is_revoked_is_out_at_once() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Invited invited = invite();
    Browser jeanne = in(invited);
    assertThat(jeanne.open("/client/posts/" + post.id()).getStatus()).isEqualTo(200);

    MockHttpServletResponse told =
        of("manager").press("%s/clients/%s/revoke".formatted(DESK, invited.client().id()));

    assertThat(told.getStatus()).isEqualTo(302);
    assertThat(jeanne.open("/client/posts/" + post.id()).getStatus()).isEqualTo(401);
    assertThat(jeanne.decide(post, current(post), "APPROVED", "").getStatus()).isEqualTo(401);
    assertThat(browser().open(door(invited)).getStatus()).isEqualTo(404);
    assertThat(decisions(post)).isEmpty();
  }

  @Test
  void a_page_older_than_the_text_decides_nothing_and_shows_the_newer_text() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Browser jeanne = in(invite());
    Revision old = current(post);
    edit(post, "Bread, every night.");

    MockHttpServletResponse refused = jeanne.decide(post, old, "APPROVED", "");

    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(text(refused))
        .contains("Bread, every night.", "<del>day.</del>", current(post).seal())
        .doesNotContain(old.seal());
    assertThat(decisions(post)).isEmpty();
    assertThat(jeanne.decide(post, current(post), "APPROVED", "").getStatus()).isEqualTo(302);
    assertThat(decisions(post)).hasSize(1);
  }

  @Test
  void a_client_who_wants_changes_says_which_words_and_the_team_sees_it() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Browser jeanne = in(invite());

    assertThat(jeanne.decide(post, current(post), "CHANGES", " ").getStatus()).isEqualTo(422);
    jeanne.press(
        "/client/posts/%s/decision".formatted(post.id()),
        "decision",
        "CHANGES",
        "revision",
        current(post).id().toString(),
        "seal",
        current(post).seal(),
        "comment",
        "Not on Sundays",
        "quote",
        "every day");

    assertThat(now(post).status()).isEqualTo(PostStatus.CHANGES_REQUESTED);
    Remark remark = remarking.of(ACME, post.id()).get(0);
    assertThat(remark.shared()).isTrue();
    assertThat(remark.quote().words()).isEqualTo("every day");
    String desk = text(of("manager").open(DESK + "/posts/%s/review".formatted(post.id())));
    assertThat(desk).contains("Not on Sundays", "is-finding is-remark");
    assertThat(text(of("manager").open(DESK + "/posts/" + post.id()))).contains("Not on Sundays");
    of("manager")
        .press(
            DESK + "/posts/%s/remarks".formatted(post.id()),
            "revision",
            current(post).id().toString(),
            "remark",
            "We say: all week",
            "answers",
            remark.id().toString());
    assertThat(text(jeanne.open("/client/posts/" + post.id())))
        .contains("We say: all week", "Not on Sundays");
  }

  @Test
  void what_the_team_says_among_itself_stays_there() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Browser jeanne = in(invite());
    Remark inside =
        remarking.say(
            world.person("manager"),
            ACME,
            post.id(),
            new Said(current(post).id(), "Jeanne will not like it", "", false, null));

    assertThat(text(jeanne.open("/client/posts/" + post.id())))
        .doesNotContain("Jeanne will not like it");
    MockHttpServletResponse answer =
        jeanne.press(
            "/client/posts/%s/remarks".formatted(post.id()),
            "remark",
            "What?",
            "answers",
            inside.id().toString());
    assertThat(answer.getStatus()).isEqualTo(404);
  }

  @Test
  void a_client_sees_nothing_of_another_brand() throws Exception {
    Post theirs = asked(GLOBEX, "Globex rules.", World.PICTURE);
    Browser jeanne = in(invite());
    String at = "/client/posts/" + theirs.id();

    assertThat(text(jeanne.open("/client"))).doesNotContain("Globex rules.");
    assertThat(jeanne.open(at).getStatus()).isEqualTo(404);
    assertThat(jeanne.open(at + "/media/" + World.PICTURE.sha256()).getStatus()).isEqualTo(404);
    assertThat(jeanne.decide(theirs, current(theirs), "APPROVED", "").getStatus()).isEqualTo(404);
    assertThat(jeanne.press(at + "/remarks", "remark", "Hello").getStatus()).isEqualTo(404);
    assertThat(decisions(theirs)).isEmpty();
  }

  @Test
  void a_client_for_some_posts_sees_no_other_of_the_brand_until_they_are_added() throws Exception {
    Post mine = asked(ACME, "This one.");
    Post other = asked(ACME, "Another one.");
    Invited invited = invite(Set.of(mine.id()));
    Browser jeanne = in(invited);

    assertThat(text(jeanne.open("/client"))).contains("This one.").doesNotContain("Another one.");
    assertThat(jeanne.decide(other, current(other), "APPROVED", "").getStatus()).isEqualTo(404);
    of("manager")
        .press(
            "%s/clients/%s/posts".formatted(DESK, invited.client().id()),
            "post",
            other.id().toString());
    assertThat(jeanne.open("/client/posts/" + other.id()).getStatus()).isEqualTo(200);
  }

  @Test
  void a_post_that_asks_nobody_is_not_shown_and_one_they_decided_on_stays_as_they_saw_it()
      throws Exception {
    Post draft = world.post(ACME, null, "Not asked yet.");
    Post post = asked(ACME, "Bread, every day.");
    Browser jeanne = in(invite());
    jeanne.decide(post, current(post), "CHANGES", "Shorter");
    edit(post, "Bread.");

    assertThat(jeanne.open("/client/posts/" + draft.id()).getStatus()).isEqualTo(404);
    assertThat(jeanne.decide(draft, current(draft), "APPROVED", "").getStatus()).isEqualTo(404);
    MockHttpServletResponse page = jeanne.open("/client/posts/" + post.id());
    assertThat(text(page)).contains("Bread, every day.").doesNotContain("value=\"APPROVED\"");
    assertThat(jeanne.decide(post, current(post), "APPROVED", "").getStatus()).isEqualTo(409);
    assertThat(decisions(post)).extracting(Approval::decision).containsExactly(Decision.CHANGES);
  }

  @Test
  void a_client_answers_the_question_to_clients_and_no_other() throws Exception {
    Post theirs = asked(ACME, "Bread, every day.");
    Post staff = world.post(ACME, null, "For approvers.");
    Post legal = world.post(ACME, null, "For lawyers.");
    world.review(legal, "legal");
    Browser jeanne = in(invite());

    assertThat(text(jeanne.open("/client")))
        .contains("Bread, every day.")
        .doesNotContain("For approvers.", "For lawyers.");
    for (Post other : new Post[] {staff, legal}) {
      assertThat(jeanne.open("/client/posts/" + other.id()).getStatus()).isEqualTo(404);
      assertThat(jeanne.decide(other, current(other), "APPROVED", "").getStatus()).isEqualTo(404);
      assertThat(world.stores().approvals().votes(ACME, other.id())).isEmpty();
      assertThat(now(other).status()).isEqualTo(PostStatus.IN_REVIEW);
    }
    jeanne.decide(theirs, current(theirs), "APPROVED", "");
    assertThat(world.stores().approvals().votes(ACME, theirs.id()))
        .extracting(Vote::asked)
        .containsExactly("client");
  }

  @Test
  void a_link_about_a_post_that_asks_no_client_decides_nothing() throws Exception {
    Post staff = world.post(ACME, null, "For approvers.");
    Client client = invite(Set.of(staff.id())).client();
    Browser jeanne = browser();

    comeIn(jeanne, "/client/in/" + linking.issue(ACME, client.id(), staff.id()).token().reveal());

    assertThat(jeanne.isIn()).isTrue();
    assertThat(jeanne.open("/client/posts/" + staff.id()).getStatus()).isEqualTo(404);
    assertThat(jeanne.decide(staff, current(staff), "APPROVED", "").getStatus()).isEqualTo(404);
    assertThat(world.stores().approvals().votes(ACME, staff.id())).isEmpty();
  }

  @Test
  void the_review_says_that_nobody_belongs_to_the_clients_until_one_is_invited() throws Exception {
    Post post = asked(GLOBEX, "Globex rules.");
    String review = "/desk/globex/posts/%s/review".formatted(post.id());

    assertThat(text(of("outsider").open(review)))
        .contains("Nobody outside may answer for the client yet");
    world.client(GLOBEX);

    assertThat(text(of("outsider").open(review)))
        .contains("Waiting for: the client")
        .doesNotContain("Nobody outside");
  }

  @Test
  void a_client_reads_everything_in_their_language() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Browser jeanne = in(invite());

    MockHttpServletResponse page =
        jeanne.send(
            get("/client/posts/" + post.id())
                .header("Accept-Language", "en")
                .locale(Locale.ENGLISH));

    assertThat(text(page))
        .contains("<html lang=\"fr\"", "Votre décision", "Approuver")
        .doesNotContain("Approve<", "??");
    assertThat(postbag.letters.get(0).text()).contains("vous invite");
    assertThat(text(jeanne.open("/client"))).contains("Posts pour vous");
  }

  @Test
  void a_decision_without_the_token_of_the_form_is_none() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Browser jeanne = in(invite());

    MockHttpServletResponse forged =
        jeanne.forge(
            "/client/posts/%s/decision".formatted(post.id()),
            "decision",
            "APPROVED",
            "revision",
            current(post).id().toString(),
            "seal",
            current(post).seal());

    assertThat(forged.getRedirectedUrl()).isEqualTo("/client/again");
    assertThat(decisions(post)).isEmpty();
  }

  @Test
  void the_pages_leave_no_trace_and_cannot_be_framed() throws Exception {
    Invited invited = invite();
    Browser jeanne = in(invited);

    for (String page : new String[] {door(invite()), "/client", "/client/nothing"}) {
      MockHttpServletResponse response = jeanne.open(page);
      assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(response.getHeader("Cache-Control")).contains("no-store");
      assertThat(response.getHeader("X-Robots-Tag")).contains("noindex");
      assertThat(response.getHeader("Content-Security-Policy"))
          .contains("frame-ancestors 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(text(response)).doesNotContain("<script>", " style=");
    }
    assertThat(jeanne.open("/client/nothing").getStatus()).isEqualTo(404);
  }

  @Test
  void whoever_decides_and_talks_without_end_has_to_wait() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Browser jeanne = in(invite());
    String remarks = "/client/posts/%s/remarks".formatted(post.id());
    for (int i = 0; i < Limits.ACTS; i++) {
      assertThat(jeanne.press(remarks, "remark", "Hello").getStatus()).isEqualTo(302);
    }

    assertThat(jeanne.press(remarks, "remark", "Hello").getStatus()).isEqualTo(429);
  }

  @Test
  void a_client_who_leaves_has_left() throws Exception {
    Browser jeanne = in(invite());

    jeanne.press("/client/leave");

    assertThat(jeanne.open("/client").getStatus()).isEqualTo(401);
  }

  @Test
  void only_managers_of_the_brand_invite_and_an_address_is_invited_once() throws Exception {
    String email = UUID.randomUUID() + "@client.example";
    String[] fields = {"name", "Jeanne", "email", email};

    assertThat(of("approver").open(DESK + "/clients").getStatus()).isEqualTo(403);
    assertThat(of("approver").press(DESK + "/clients", fields).getStatus()).isEqualTo(403);
    assertThat(of("outsider").press(DESK + "/clients", fields).getStatus()).isEqualTo(404);
    assertThat(of("manager").press(DESK + "/clients", "name", "", "email", "x").getStatus())
        .isEqualTo(422);
    assertThat(of("manager").press(DESK + "/clients", fields).getStatus()).isEqualTo(302);
    assertThat(of("manager").press(DESK + "/clients", fields).getStatus()).isEqualTo(409);
  }

  private Invited invite() {
    return invite(Set.of());
  }

  private Invited invite(Set<PostId> posts) {
    String email = UUID.randomUUID() + "@client.example";
    return inviting.invite(
        world.person("manager"), ACME, new Guest("Jeanne Client", email, Locale.FRENCH, posts));
  }

  private static String door(Invited invited) {
    return "/client/in/" + invited.token().reveal();
  }

  /** The code of the last letter. */
  private String code() {
    return find("\\d{6}", postbag.letters.get(postbag.letters.size() - 1).subject());
  }

  private MockHttpServletResponse comeIn(Browser browser, String door) throws Exception {
    browser.press(door + "/code");
    return browser.press(door, "code", code());
  }

  private Browser in(Invited invited) throws Exception {
    Browser browser = browser();
    comeIn(browser, door(invited));
    assertThat(browser.isIn()).isTrue();
    return browser;
  }

  /** The page after an invitation, with what it says once. */
  private MockHttpServletResponse flashed() throws Exception {
    MockHttpSession session = new MockHttpSession();
    Browser manager = of("manager");
    manager.send(
        post(DESK + "/clients")
            .param("name", "Jeanne")
            .param("email", UUID.randomUUID() + "@client.example")
            .session(session)
            .with(csrf()));
    return manager.send(get(DESK + "/clients").session(session));
  }

  private Client client(String email) {
    return world.stores().clients().of(ACME).stream()
        .filter(client -> client.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  private void edit(Post post, String words) {
    editing.edit(
        world.person("all"),
        ACME,
        post.id(),
        current(post).id(),
        PostContent.of(words, Locale.ENGLISH));
  }
}
