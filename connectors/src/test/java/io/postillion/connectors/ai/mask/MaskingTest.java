package io.postillion.connectors.ai.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.postillion.core.ai.PersonalData.Hidden;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> NAMES = List.of("Ada Lovelace", "Ada", "Zoë (PR)");

  private final Disguise disguise = Masking.of(NAMES).begin();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Write to ada.l+mill@post.mill.example.| Write to [[EMAIL_1]].",
        "Call +33 1 42 68 53 00 now| Call [[PHONE_1]] now",
        "Call 01 42 68 53 00 now| Call [[PHONE_1]] now",
        "Call (555) 123-4567 now| Call [[PHONE_1]] now",
        "Call 0049 (30) 901820| Call [[PHONE_1]]",
        "to FR76 3000 6000 0112 3456 7890 189 today| to [[IBAN_1]] today",
        "to DE44500105175407324931| to [[IBAN_1]]",
        "card 4111 1111 1111 1111!| card [[CARD_1]]!",
        "Ada Lovelace, ADA and Ada| [[NAME_1]], [[NAME_2]] and [[NAME_3]]",
        "Zoë (PR)| [[NAME_1]]",
        "See [[EMAIL_1]] or name_7| See [[TEXT_1]] or [[TEXT_2]]"
      })
  void personal_data_is_hidden(String text, String hidden) {
    assertThat(disguise.hide(text)).isEqualTo(hidden);
  }

  @Test
  void what_would_be_hidden_is_told_once_each_as_it_comes() {
    assertThat(Masking.find("Ada: a@b.example, 7 loaves, ada; Ada, a@b.example.", NAMES))
        .containsExactly(new Hidden("Ada", "[[NAME_1]]"), new Hidden("a@b.example", "[[EMAIL_1]]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Adamant Canada",
        "On 2026-11-23 at 09:30, 10.000.000 people and 1 000 000 000 grains",
        "card 4111 1111 1111 1112 fails its check",
        "FR76 3000 6000 0112 3456 7890 188 fails its check",
        "0.000000001 g, 300 rpm, version 0.12.34",
        "[1] A numbered sentence. @mention #Tag"
      })
  void what_only_looks_like_it_stays(String text) {
    assertThat(disguise.hide(text)).isEqualTo(text);
  }

  @Test
  void a_value_has_one_placeholder_in_all_of_a_question() {
    assertThat(disguise.hide("a@b.example, c@d.example")).isEqualTo("[[EMAIL_1]], [[EMAIL_2]]");
    assertThat(disguise.hide("c@d.example")).isEqualTo("[[EMAIL_2]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[EMAIL_2]]",
        "[EMAIL_1]",
        "EMAIL_1",
        "[[ EMAIL_1 ]]",
        "[[email_1]]",
        "[[Email 1]]"
      })
  void a_placeholder_that_was_never_given_out_is_not_let_through(String said) {
    disguise.hide("a@b.example");

    assertThatThrownBy(() -> disguise.reveal("{\"text\": \"" + said + "\"}"))
        .isInstanceOf(LostPlaceholderException.class);
  }

  @Test
  void nothing_is_hidden_where_a_brand_does_not_want_it() throws LostPlaceholderException {
    Disguise none = Masking.NONE.begin();

    assertThat(none.hide("a@b.example")).isEqualTo("a@b.example");
    assertThat(none.reveal("[[EMAIL_1]]")).isEqualTo("[[EMAIL_1]]");
  }

  @Property(tries = 500)
  void what_was_hidden_comes_back_to_the_character(@ForAll("texts") String text) throws Exception {
    Disguise any = Masking.of(NAMES).begin();

    String answer = JSON.writeValueAsString(any.hide(text));

    assertThat(JSON.readValue(any.reveal(answer), String.class)).isEqualTo(text);
  }

  @Property(tries = 500)
  void an_address_is_hidden_whatever_stands_around_it(@ForAll("texts") String text) {
    assertThat(Masking.of(NAMES).begin().hide(text)).doesNotContain("ada@");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "ada@mill.example",
                "Ada Lovelace",
                "ADA",
                "Zoë (PR)",
                "+33 1 42 68 53 00",
                "4111 1111 1111 1111",
                "FR76 3000 6000 0112 3456 7890 189",
                "[[EMAIL_1]]",
                "[[",
                "]]",
                "EMAIL_",
                "TEXT_1",
                "NAME",
                "AB12",
                "1",
                "_",
                " ",
                "\"",
                "\\",
                "\n",
                "🚲"),
            Arbitraries.strings().ofMaxLength(5))
        .list()
        .ofMaxSize(8)
        .map(pieces -> String.join("", pieces));
  }
}
