package io.postillion.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.Author.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AuthorshipTest {

  private static final Author MODEL = Author.model("openai", "gpt-5-mini", "draft-post 3");
  private static final Author PERSON = new Author(Kind.PERSON, PersonId.random(), "Mia");
  private static final Author OFFLINE = Author.offline("offline-textrank 1");

  private final List<Revision> revisions = new ArrayList<>();

  private AuthorshipTest then(Author author, String text) {
    revisions.add(
        Revision.of(
            PostId.random(),
            new ChannelId("wall"),
            revisions.size() + 1,
            PostContent.of(text, Locale.ENGLISH),
            author,
            List.of(),
            0,
            Instant.EPOCH));
    return this;
  }

  private List<Writer> writers() {
    return Authorship.of(revisions).sentences().stream().map(Authorship.Sentence::writer).toList();
  }

  @Test
  void a_first_draft_is_its_authors() {
    then(MODEL, "Twelve stations open in Lyon. A swap takes a minute.");

    assertThat(writers()).containsExactly(Writer.MODEL, Writer.MODEL);
    assertThat(Authorship.of(revisions).shares()).containsExactly(Map.entry(Kind.MODEL, 100));
  }

  @Test
  void a_sentence_that_a_person_adds_is_theirs_and_the_rest_is_not() {
    then(MODEL, "Twelve stations open in Lyon. A swap takes a minute.")
        .then(PERSON, "Twelve stations open in Lyon. Come and see. A swap takes a minute.");

    assertThat(writers()).containsExactly(Writer.MODEL, Writer.PERSON, Writer.MODEL);
  }

  @Test
  void a_sentence_that_a_person_changed_is_of_both() {
    then(MODEL, "Twelve stations open in Lyon on Monday.")
        .then(PERSON, "Twelve new stations open in Lyon on Tuesday.");

    Authorship.Sentence only = Authorship.of(revisions).sentences().get(0);

    assertThat(only.writer()).isEqualTo(Writer.MIXED);
    assertThat(only.words()).containsOnly(Map.entry(Kind.MODEL, 6), Map.entry(Kind.PERSON, 2));
  }

  @Test
  void words_that_a_model_put_into_a_persons_text_are_the_models() {
    then(PERSON, "We open twelve stations. Come by.")
        .then(MODEL, "We open twelve stations. Swap your battery in a minute.")
        .then(PERSON, "We open twelve stations. Swap your battery in a minute. See you!");

    assertThat(writers()).containsExactly(Writer.PERSON, Writer.MODEL, Writer.PERSON);
  }

  @Test
  void a_sentence_that_is_moved_stays_its_authors() {
    then(MODEL, "Twelve stations open in Lyon. A swap takes less than a minute.")
        .then(PERSON, "A swap takes less than a minute. Twelve stations open in Lyon.");

    assertThat(writers()).containsExactly(Writer.MODEL, Writer.MODEL);
  }

  @Test
  void words_that_come_back_are_still_those_of_who_wrote_them_first() {
    then(MODEL, "A swap takes less than a minute.")
        .then(PERSON, "Come by.")
        .then(PERSON, "A swap takes less than a minute.");

    assertThat(writers()).containsExactly(Writer.MODEL);
  }

  @Test
  void a_text_that_a_person_wrote_anew_is_theirs_whatever_single_words_are_alike() {
    then(MODEL, "In Lyon the twelve stations for batteries open, and a swap takes a minute.")
        .then(PERSON, "Our bakery is open. The bread costs two euros in May.");

    assertThat(writers()).containsOnly(Writer.PERSON);
  }

  @Test
  void addresses_are_nobodys_words() {
    then(MODEL, "Twelve stations open.\n\nhttps://acme.example/swap").then(PERSON, "We open.");
    then(MODEL, "We open.\n\nhttps://acme.example/swap");

    assertThat(writers()).containsExactly(Writer.PERSON);
  }

  @Test
  void the_offline_writer_is_not_ai() {
    then(OFFLINE, "Twelve stations open in Lyon.");

    assertThat(writers()).containsExactly(Writer.OFFLINE);
    assertThat(Authorship.of(revisions).has(Kind.MODEL)).isFalse();
  }

  @Test
  void what_is_being_typed_is_told_from_what_was_there() {
    then(MODEL, "Twelve stations open in Lyon.");

    assertThat(
            Authorship.of(revisions, "Twelve stations open in Lyon. Come!", Kind.PERSON)
                .sentences())
        .extracting(Authorship.Sentence::writer)
        .containsExactly(Writer.MODEL, Writer.PERSON);
    assertThat(Authorship.of(revisions, "Come and see us!", Kind.PERSON).has(Kind.MODEL)).isFalse();
  }

  @Test
  void minutes_are_those_of_typing_the_machines_words() {
    then(OFFLINE, "word ".repeat(38).strip() + ".");

    assertThat(Authorship.of(revisions).minutesSaved()).isEqualTo(2);
  }

  @Test
  void nothing_written_has_no_author() {
    assertThat(Authorship.of(List.of()).sentences()).isEmpty();
    assertThat(Authorship.of(List.of()).shares()).isEmpty();
    assertThat(Authorship.of(List.of()).minutesSaved()).isZero();
  }

  @Property(tries = 100)
  void shares_are_a_hundred_together_and_every_word_has_one_author(
      @ForAll @Size(max = 4) List<@AlphaChars String> texts) {
    revisions.clear();
    for (int i = 0; i < texts.size(); i++) {
      then(i % 2 == 0 ? MODEL : PERSON, "We say " + texts.get(i) + ". And " + i);
    }

    Authorship authorship = Authorship.of(revisions);

    assertThat(authorship.shares().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(revisions.isEmpty() ? 0 : 100);
  }

  @Property(tries = 50)
  void a_revision_that_changes_nothing_changes_no_author(@ForAll String text) {
    revisions.clear();
    then(MODEL, text).then(PERSON, text);

    assertThat(writers()).allMatch(Writer.MODEL::equals);
  }
}
