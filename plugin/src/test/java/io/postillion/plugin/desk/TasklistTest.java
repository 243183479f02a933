package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.RefusedException;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Ballot;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Findings;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.memory.Sample;
import io.postillion.plugin.notice.DeskLinks;
import io.postillion.plugin.tasklist.TasklistReviews;
import io.postillion.processes.engine.TaskAnswers.Field;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;

class TasklistTest extends DeskTest {

  private static final BrandId VELO = new BrandId("velo");

  @Autowired private Posts posts;
  @Autowired private Channels channels;
  @Autowired private Findings findings;
  @Autowired private People people;
  @Autowired private Languages languages;
  @Autowired private Approving approving;
  @Autowired private WorkItems items;

  @Autowired
  @Qualifier("postillionDeskMessages")
  private MessageSource messages;

  private TasklistReviews tasklist;

  @BeforeEach
  void open() {
    DeskLinks desk = new DeskLinks(URI.create("https://velo.example/"), "/desk", "/client");
    tasklist =
        new TasklistReviews(
            posts, channels, findings, people, languages, approving, desk, messages);
  }

  /** A post without pictures, with its question. */
  private PostId plain(String text) {
    PostId post = sample.post(PostStatus.IN_REVIEW, Sample.MASTODON, text);
    sample.ask(WorkItem.Kind.REVIEW_POST, post, Role.APPROVER);
    return post;
  }

  private static @Nullable Field field(List<Field> form, String id) {
    return form.stream().filter(field -> field.id().equals(id)).findFirst().orElse(null);
  }

  private List<Field> form(PostId post, String login) {
    return tasklist.form(VELO, post, login);
  }

  private String choice(PostId post, String decision) {
    return field(form(post, "sam"), "verdict").choices().keySet().stream()
        .filter(key -> key.startsWith(decision))
        .findFirst()
        .orElse(decision);
  }

  private Ballot answer(PostId post, @Nullable String login, String verdict, String remark) {
    String question = items.of(VELO, post).stream().map(WorkItem::id).findFirst().orElse("none");
    return tasklist.answer(VELO, post, question, login, verdict, remark);
  }

  @Test
  void the_form_shows_every_line_and_leads_to_the_desk() {
    PostId post = plain("Twelve stations open.\n\nCome <b>by</b>!");

    List<Field> form = form(post, "sam");

    assertThat(form)
        .extracting(Field::id)
        .startsWith("channel", "due", "author", "line0", "line2", "card", "cardTitle", "cardText");
    assertThat(field(form, "author").value()).isEqualTo("AI openai gpt-5-mini · draft-post 3");
    assertThat(field(form, "cardTitle").value()).startsWith("Battery swaps in a minute");
    assertThat(field(form, "line2").value()).isEqualTo("Come <b>by</b>!");
    assertThat(field(form, "line2").label()).isEqualTo("Text, line 3");
    assertThat(field(form, "desk").value())
        .isEqualTo("https://velo.example/desk/velo/posts/%s/review".formatted(post));
    assertThat(field(form, "verdict").choices().values())
        .containsExactly("Approve", "Request changes", "Reject");
    assertThat(form).filteredOn(Field::isReadOnly).hasSizeGreaterThan(4);
  }

  @Test
  void whoever_is_nobody_of_the_brand_is_shown_nothing_of_the_post() {
    PostId post = plain("Twelve stations open.");

    assertThat(form(post, "holly")).extracting(Field::id).containsExactly("desk");
    assertThat(tasklist.form(VELO, post, null)).extracting(Field::id).containsExactly("desk");
    assertThatThrownBy(() -> answer(post, null, choice(post, "approved"), ""))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is none");
  }

  @Test
  void what_would_steer_a_reader_unseen_is_seen() {
    PostId post = plain("Twelve \u202Estations open.");

    assertThat(field(form(post, "sam"), "line0").value())
        .isEqualTo("Twelve ⟨U+202E⟩stations open.");
  }

  @Test
  void that_readers_are_told_of_ai_is_shown() {
    PostId post = plain("Twelve stations open.");
    assertThat(field(form(post, "sam"), "mark")).isNull();

    sample.mark(post);

    assertThat(field(form(post, "sam"), "mark").value()).contains("made with AI");
  }

  @Test
  void the_choice_bears_the_words_it_is_about() {
    PostId post = plain("Twelve stations open.");

    Ballot ballot = answer(post, "sam", choice(post, "approved"), " fine ");

    assertThat(ballot.decision()).isEqualTo(Decision.APPROVED);
    assertThat(ballot.comment()).isEqualTo("fine");
  }

  @Test
  void an_older_form_approves_nothing_newer_and_a_forged_one_nothing() {
    PostId post = plain("Twelve stations open.");
    String seen = choice(post, "approved");

    List.of("approved", "approved x y", "published r s", "", seen.replaceAll(".{4}$", "0000"))
        .forEach(
            verdict ->
                assertThatThrownBy(() -> answer(post, "sam", verdict, ""))
                    .as(verdict)
                    .isInstanceOf(RefusedException.class));
  }

  @Test
  void what_cannot_be_shown_is_approved_at_the_desk() {
    PostId post = sample.inReview("Twelve stations open.");

    List<Field> form = form(post, "sam");

    assertThat(field(form, "pictures").value()).contains("approve at the desk");
    Map<String, String> choices = field(form, "verdict").choices();
    assertThat(choices.values()).containsExactly("Request changes", "Reject");
    String forged = choice(post, "changes").replace("changes", "approved");
    assertThatThrownBy(() -> answer(post, "sam", forged, ""))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Approve it at the desk: https://velo.example/desk");
  }

  @Test
  void what_was_found_is_told() {
    assertThat(field(form(sample.review, "sam"), "found").value())
        .endsWith("; read them at the desk");
    assertThat(field(form(plain("Twelve stations open."), "sam"), "found")).isNull();
  }
}
