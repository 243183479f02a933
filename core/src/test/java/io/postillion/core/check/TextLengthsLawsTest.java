package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, whatever the script. */
class TextLengthsLawsTest {

  private static final List<TextLength> ALL =
      List.of(
          TextLengths.graphemes(),
          TextLengths.codePoints(),
          TextLengths.utf16(),
          TextLengths.utf8Bytes(),
          TextLengths.threads(),
          TextLengths.mastodon(23));

  /** Words of many scripts and emoji, joiners and marks among them. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().alpha().ofMaxLength(8),
            Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(8),
            Arbitraries.of(
                "👨‍👩‍👧‍👧",
                "🇩🇪",
                "1\u20E3",
                "\u0301",
                "\u200D",
                "\uFE0F",
                "\r\n",
                "नमस्ते",
                "https://example.com/x",
                "@alice@example.com",
                " "))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private static char[] surrogates() {
    StringBuilder all = new StringBuilder();
    for (char unit = Character.MIN_SURROGATE; unit <= Character.MAX_SURROGATE; unit++) {
      all.append(unit);
    }
    return all.toString().toCharArray();
  }

  @Property
  void nothing_is_shorter_than_nothing(@ForAll("texts") String text) {
    assertThat(ALL).allMatch(length -> length.of(text) >= 0 && length.of("") == 0);
  }

  @Property
  void units_that_know_no_neighbours_add_up(
      @ForAll("texts") String left, @ForAll("texts") String right) {
    assertThat(List.of(TextLengths.codePoints(), TextLengths.utf16(), TextLengths.utf8Bytes()))
        .allMatch(length -> length.of(left + right) == length.of(left) + length.of(right));
  }

  @Property
  void joining_two_texts_makes_no_grapheme_more_and_at_least_as_many_as_the_longer_has(
      @ForAll("texts") String left, @ForAll("texts") String right) {
    TextLength graphemes = TextLengths.graphemes();

    assertThat(graphemes.of(left + right))
        .isBetween(
            Math.max(graphemes.of(left), graphemes.of(right) - 1),
            graphemes.of(left) + graphemes.of(right));
  }

  @Property
  void the_units_are_ordered_from_what_people_see_to_what_machines_store(
      @ForAll("texts") String text) {
    assertThat(
            List.of(
                TextLengths.graphemes().of(text),
                TextLengths.codePoints().of(text),
                TextLengths.utf16().of(text),
                TextLengths.utf8Bytes().of(text)))
        .isSorted();
    assertThat(TextLengths.threads().of(text))
        .isBetween(TextLengths.codePoints().of(text), TextLengths.utf8Bytes().of(text));
  }

  @Property
  void composing_accents_changes_no_grapheme(@ForAll("texts") String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

    assertThat(TextLengths.graphemes().of(composed))
        .isEqualTo(TextLengths.graphemes().of(decomposed));
  }
}
