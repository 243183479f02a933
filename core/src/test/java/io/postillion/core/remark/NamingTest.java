package io.postillion.core.remark;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {

  private final Person paul = person("paul", "Paul Martin");
  private final Person pauline = person("pauline", "Pauline Roux");
  private final Person dotted = person("paul.b", "Paul Berger");
  private final Person mail = person("zoé@acme.example", "Zoé Petit");
  private final List<Person> people = List.of(paul, pauline, dotted, mail);

  private static Person person(String login, String name) {
    return new Person(
        PersonId.random(), login, name, Set.of(), Set.of(), Locale.ENGLISH, ZoneOffset.UTC);
  }

  private Naming in(String text) {
    return Naming.in(text, people);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@paul", "@PAUL?", "See @paul.", "(@paul)", "@paul's", "@paul…", "«@paul»"})
  void a_login_after_an_at_sign_names_its_person(String text) {
    assertThat(in(text).people()).containsExactly(paul);
    assertThat(in(text).unknown()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "paul",
        "me@paul",
        "https://social.example/@paul",
        "@ paul",
        "mail-@paul",
        "paul@acme.example",
        "@@paul"
      })
  void an_address_and_a_bare_word_name_nobody(String text) {
    assertThat(in(text).people()).isEmpty();
    assertThat(in(text).unknown()).isEmpty();
  }

  @Test
  void the_longest_login_that_fits_is_meant() {
    assertThat(in("@pauline and @paul.b, and @paul. Before").people())
        .containsExactly(pauline, dotted, paul);
    assertThat(in("@zoé@acme.example, look").people()).containsExactly(mail);
  }

  @Test
  void what_is_nobodys_login_is_told() {
    Naming naming = in("@bob, @paulette-x. @acme@social.example and @paul@acme.example");

    assertThat(naming.people()).isEmpty();
    assertThat(naming.unknown())
        .containsExactlyInAnyOrder("bob", "paulette-x", "acme@social.example", "paul@acme.example");
    assertThat(naming.readable())
        .isEqualTo("@bob, @paulette-x. @acme@social.example and @paul@acme.example");
  }

  @Test
  void the_words_stay_as_they_are_between_the_names() {
    String text = "  @paul,\n@pauline: \uD83C\uDF5E? ";

    assertThat(in(text).parts().stream().map(Naming.Part::words).reduce("", String::concat))
        .isEqualTo(text);
    assertThat(in(text).readable()).isEqualTo("  Paul Martin,\nPauline Roux: \uD83C\uDF5E? ");
    assertThat(in("").parts()).isEmpty();
  }
}
