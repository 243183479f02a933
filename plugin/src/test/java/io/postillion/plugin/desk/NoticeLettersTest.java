package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.notice.Delivery;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Letter;
import io.postillion.core.notice.Letter.Item;
import io.postillion.core.notice.Letter.Section;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeId;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Recipient;
import io.postillion.core.notice.Told;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.memory.Sample;
import io.postillion.plugin.notice.DeskLinks;
import io.postillion.plugin.notice.NoticeLetters;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;

/** What people read, and where it leads. */
class NoticeLettersTest extends DeskTest {

  private static final URI DESK = URI.create("https://desk.example/");

  @Autowired private Posts posts;
  @Autowired private Articles articles;
  @Autowired private Brands brands;
  @Autowired private Channels channels;
  @Autowired private Approvals approvals;
  @Autowired private People people;

  @Autowired
  @Qualifier("postillionDeskMessages")
  private MessageSource messages;

  @Autowired private Clock clock;

  private NoticeLetters letters;

  @BeforeEach
  void learnToWrite() {
    DeskLinks links = new DeskLinks(DESK, "/desk", "/client");
    letters =
        new NoticeLetters(
            posts, articles, brands, channels, approvals, people, links, links, messages, clock);
  }

  private static Recipient reader(Person person, Locale language, String zone) {
    return new Recipient(
        Recipient.keyOf(person.id()),
        person.name(),
        person,
        language,
        ZoneId.of(zone),
        Map.of(),
        new Wishes(Map.of(), Digest.NONE, LocalTime.NOON, null, false));
  }

  private static Recipient sam() {
    return reader(Sample.SAM, Locale.ENGLISH, "Europe/Paris");
  }

  private static Told told(
      NoticeKind kind, @Nullable PostId post, @Nullable ArticleId article, String detail) {
    return told(Sample.VELO, kind, post, article, detail, false, null);
  }

  private static Told told(
      BrandId brand,
      NoticeKind kind,
      @Nullable PostId post,
      @Nullable ArticleId article,
      String detail,
      boolean digest,
      @Nullable PersonId onBehalfOf) {
    NoticeId id = NoticeId.random();
    return new Told(
        new Notice(id, brand, "key", kind, "1", post, article, Set.of(), detail, Instant.EPOCH),
        new Delivery(id, brand, "person:1", Means.EMAIL, digest, onBehalfOf, Instant.EPOCH, 1));
  }

  private static Item only(Letter letter) {
    assertThat(letter.items()).hasSize(1);
    return letter.items().get(0);
  }

  @Test
  void a_review_is_asked_for_with_the_post_as_it_stands_and_leads_to_its_page() {
    Letter letter =
        letters.write(
            "1", sam(), List.of(told(NoticeKind.REVIEW, sample.review, null, "REVIEW_POST")));

    assertThat(letter.subject()).isEqualTo("Review wanted: a post for Vélo Durance");
    assertThat(letter.closing()).contains("Sam Okafor");
    assertThat(letter.settings()).hasToString("https://desk.example/desk/velo/notices");
    Item item = only(letter);
    assertThat(item.preview()).startsWith("Never wait for a full battery again");
    assertThat(item.lines()).anyMatch(line -> line.contains("14:30"));
    assertThat(item.action()).isEqualTo("Read it and decide");
    assertThat(item.link())
        .hasToString("https://desk.example/desk/velo/posts/" + sample.review + "/review");
  }

  @Test
  void somebody_outside_is_told_that_it_waits_and_reads_it_behind_their_door() {
    Person jeanne =
        new Person(
            PersonId.random(),
            Person.OUTSIDE + "jeanne",
            "Jeanne",
            Set.of(Role.APPROVER),
            Set.of(Sample.VELO),
            Locale.ENGLISH,
            ZoneId.of("Europe/Paris"),
            Set.of(Person.OUTSIDERS));

    Letter letter =
        letters.write(
            "1",
            reader(jeanne, Locale.ENGLISH, "Europe/Paris"),
            List.of(told(NoticeKind.REVIEW, sample.review, null, "REVIEW_POST")));

    assertThat(only(letter).preview()).isNull();
    assertThat(letter.toString()).doesNotContain("Never wait for a full battery");
    assertThat(letter.closing()).contains("Jeanne", "you were invited");
    assertThat(letter.settings()).hasToString("https://desk.example/client");
  }

  @Test
  void it_is_in_the_language_and_the_time_zone_of_the_reader() {
    Letter letter =
        letters.write(
            "1",
            reader(Sample.SAM, Locale.FRENCH, "America/Montreal"),
            List.of(told(NoticeKind.REVIEW, sample.review, null, "REVIEW_POST")));

    assertThat(letter.language()).isEqualTo(Locale.FRENCH);
    assertThat(letter.subject()).isEqualTo("Relecture demandée\u00a0: un post pour Vélo Durance");
    assertThat(only(letter).lines()).anyMatch(line -> line.contains("08:30"));
    assertThat(only(letter).previewLanguage()).as("the post's own").isEqualTo("en");
  }

  @Test
  void opening_the_link_decides_nothing() {
    PostId post = sample.inReview("Twelve stations open.");
    Item item =
        only(
            letters.write("1", sam(), List.of(told(NoticeKind.REVIEW, post, null, "REVIEW_POST"))));
    int heard = sample.heard().size();
    as(Sample.SAM);

    assertThat(text(get(item.link().getPath()))).contains("Twelve stations open.");

    assertThat(sample.now(post).status()).isEqualTo(PostStatus.IN_REVIEW);
    assertThat(sample.heard()).hasSize(heard);
  }

  @Test
  void characters_that_hide_something_are_shown_and_marks_stay_words() {
    PostId post =
        sample.post(PostStatus.IN_REVIEW, Sample.BLUESKY, "<b>Safe</b>\u202Egnp.exe *bold*");

    Item item =
        only(
            letters.write("1", sam(), List.of(told(NoticeKind.REVIEW, post, null, "REVIEW_POST"))));

    assertThat(item.preview()).startsWith("<b>Safe</b>").doesNotContain("\u202E");
  }

  @Test
  void a_substitute_reads_for_whom_and_a_result_says_what_came_with_it() {
    Told standsIn =
        told(
            Sample.VELO,
            NoticeKind.REVIEW,
            sample.review,
            null,
            "REVIEW_POST",
            false,
            Sample.CAMILLE.id());
    assertThat(only(letters.write("1", sam(), List.of(standsIn))).lines())
        .contains("You stand in for Camille Roux, who is away.");

    Told refused = told(NoticeKind.REFUSED, sample.published, null, "Too long for the network.");
    assertThat(only(letters.write("1", sam(), List.of(refused))).lines())
        .contains("Too long for the network.");
  }

  @Test
  void who_was_mentioned_reads_by_whom_and_what_and_comes_to_what_was_said() {
    Told mentioned =
        told(NoticeKind.MENTIONED, sample.review, null, "Camille Roux: What, Sam\u202E Okafor?");

    Letter letter = letters.write("1", sam(), List.of(mentioned));

    assertThat(letter.subject()).isEqualTo("You were mentioned: a post for Vélo Durance");
    assertThat(only(letter).lines())
        .anyMatch(line -> line.startsWith("Camille Roux: What, Sam"))
        .noneMatch(line -> line.contains("\u202E"));
    assertThat(only(letter).action()).isEqualTo("Open it");
    assertThat(only(letter).link())
        .hasToString("https://desk.example/desk/velo/posts/" + sample.review + "#talk");
    assertThat(
            letters
                .write("1", reader(Sample.SAM, Locale.FRENCH, "Europe/Paris"), List.of(mentioned))
                .subject())
        .isEqualTo("On vous a mentionné\u00a0: un post pour Vélo Durance");
  }

  @Test
  void a_question_about_an_article_leads_to_its_brief() {
    Item item =
        only(
            letters.write(
                "1",
                sam(),
                List.of(told(NoticeKind.ATTENTION, null, sample.thin.id(), "COMPLETE_BRIEF"))));

    assertThat(item.title()).contains("Open day on Saturday");
    assertThat(item.link())
        .hasToString("https://desk.example/desk/velo/articles/" + sample.thin.id() + "/brief");
    assertThat(item.preview()).isNull();
    assertThat(text(get(item.link().getPath()))).contains("Open day on Saturday");
  }

  @Test
  void a_digest_is_grouped_by_brand_and_shortens_what_it_shows() {
    PostId post = sample.post(PostStatus.IN_REVIEW, Sample.BLUESKY, "Long ".repeat(200));
    Told velo = told(Sample.VELO, NoticeKind.REVIEW, post, null, "REVIEW_POST", true, null);
    Told tea = told(Sample.TEA, NoticeKind.ATTENTION, null, null, "LATE_POST", true, null);

    Letter letter = letters.write("1", sam(), List.of(velo, tea, velo));

    assertThat(letter.subject()).isEqualTo("3 notices");
    assertThat(letter.sections())
        .extracting(Section::heading)
        .containsExactly("Thé du Quai", "Vélo Durance");
    assertThat(letter.items().get(1).preview()).hasSizeLessThan(320);
    assertThat(letter.items().get(0).link()).hasToString("https://desk.example/desk/tea/work");
  }
}
