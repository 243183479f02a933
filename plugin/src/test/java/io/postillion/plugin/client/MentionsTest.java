package io.postillion.plugin.client;

import static io.postillion.plugin.api.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.postillion.core.client.Client;
import io.postillion.core.client.ClientReviews;
import io.postillion.core.client.Inviting;
import io.postillion.core.client.Inviting.Guest;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.post.Post;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Remark;
import io.postillion.core.remark.Remarking;
import io.postillion.core.remark.Remarking.Said;
import io.postillion.plugin.desk.memory.MemoryNotices;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Colleagues who are named in what is said about a post. */
class MentionsTest extends ClientTest {

  @Autowired Remarking remarking;
  @Autowired Mentions mentions;
  @Autowired MemoryNotices outbox;
  @Autowired ClientReviews reviews;
  @Autowired Inviting inviting;

  private final MockHttpSession session = new MockHttpSession();

  private MockHttpServletResponse say(Post post, String text) throws Exception {
    return of("manager")
        .send(
            post(DESK + "/posts/%s/remarks".formatted(post.id()))
                .param("revision", current(post).id().toString())
                .param("remark", text)
                .session(session)
                .with(csrf()));
  }

  private List<Notice> told(Post post) {
    return outbox.all().stream()
        .filter(notice -> notice.kind() == NoticeKind.MENTIONED)
        .filter(notice -> post.id().equals(notice.post()))
        .toList();
  }

  private String work(String login) throws Exception {
    return text(of(login).open(DESK + "/work"));
  }

  @Test
  void who_is_named_finds_it_among_their_work_until_they_open_the_post() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    String name = world.person("approver").name();

    say(post, "Every day, @approver? Ask @nosuch.");

    assertThat(told(post))
        .singleElement()
        .extracting(Notice::named)
        .isEqualTo(Set.of(world.person("approver").id().toString()));
    assertThat(work("approver"))
        .contains("mentioned you", "Every day, " + name, "/posts/" + post.id() + "#remark-");
    assertThat(work("manager")).doesNotContain("mentioned you");

    assertThat(text(of("approver").open(DESK + "/posts/" + post.id())))
        .contains("<b class=\"named\"><bdi>" + name + "</bdi></b>? Ask @nosuch.");
    assertThat(work("approver")).doesNotContain("mentioned you");
    assertThat(told(post)).hasSize(1);
  }

  @Test
  void the_writer_hears_who_is_told_and_which_login_is_nobodys() throws Exception {
    Post post = asked(ACME, "Bread, every day.");

    String page = say(post, "@approver @nosuch").getRedirectedUrl();

    assertThat(text(of("manager").send(get(page).session(session))))
        .contains("Said. Told: %s.".formatted(world.person("approver").name()))
        .contains("Nobody of this brand has the login @nosuch");
    page = say(post, "No name").getRedirectedUrl();
    assertThat(text(of("manager").send(get(page).session(session))))
        .contains("Said.")
        .doesNotContain("Told:", "has the login");
  }

  @Test
  void a_name_is_offered_to_the_team_and_to_no_client() throws Exception {
    Post post = asked(ACME, "Bread, every day.");
    Client jeanne = client();
    Remark ours =
        remarking.say(
            world.person("manager"),
            ACME,
            post.id(),
            new Said(current(post).id(), "Ask @approver", "", true, null));

    assertThat(text(of("manager").open(DESK + "/posts/" + post.id())))
        .contains("<option value=\"approver\">", "own/mention-", "data-mention")
        .doesNotContain("<option value=\"manager\">");
    reviews.say(jeanne, post.id(), new Said(current(post).id(), "And @manager?", "", true, null));

    assertThat(told(post)).hasSize(1);
    assertThat(mentions.whom(ACME, post.id())).containsOnlyKeys(ours.id());
    assertThat(reviews.find(jeanne, post.id()).orElseThrow().remarks()).hasSize(2);
  }

  private Client client() {
    return inviting
        .invite(
            world.person("manager"),
            ACME,
            new Guest(
                "Jeanne Client", UUID.randomUUID() + "@client.example", Locale.ENGLISH, Set.of()))
        .client();
  }
}
