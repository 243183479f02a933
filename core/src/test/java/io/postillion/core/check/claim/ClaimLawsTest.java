package io.postillion.core.check.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.Drafts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every source. */
class ClaimLawsTest {

  private final ClaimRule rule = new ClaimRule();

  /** Sentences that contradict each other, now and then: a source may. */
  @Provide
  Arbitrary<List<String>> english() {
    return sentences(
        List.of("Anna Bell", "The bakery in Kent", "Acme", "Some dealers", "The pilot", "It"),
        List.of(
            "sold", "may sell", "did not sell", "plans to sell", "never lost", "always repairs"),
        List.of("12 boats", "£3.5 million", "40%", "all lamps", "nine out of ten boxes", "a third"),
        List.of(
            "in 2025", "per month", "according to a study", "in Leeds, and 7 in York", "if asked"));
  }

  @Provide
  Arbitrary<List<String>> french() {
    return sentences(
        List.of("Anne Bel", "L'atelier de Brest", "Acme", "Certains clients", "Le pilote", "Elle"),
        List.of("vend", "pourrait vendre", "ne vend pas", "prévoit de vendre", "ne perd jamais"),
        List.of("12 bateaux", "3,5 millions d'euros", "40 %", "toutes les lampes", "neuf sur dix"),
        List.of(
            "en 2025", "par mois", "selon une étude", "à Lille, et 7 à Lyon", "si on le demande"));
  }

  private static Arbitrary<List<String>> sentences(
      List<String> who, List<String> does, List<String> what, List<String> when) {
    return Combinators.combine(
            Arbitraries.of(who), Arbitraries.of(does), Arbitraries.of(what), Arbitraries.of(when))
        .as("%s %s %s %s."::formatted)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 300)
  void a_sentence_of_an_english_source_claims_nothing_else(
      @ForAll("english") List<String> sentences, @ForAll int choice) {
    requireNothingFound(sentences, choice, Locale.ENGLISH);
  }

  @Property(tries = 300)
  void a_sentence_of_a_french_source_claims_nothing_else(
      @ForAll("french") List<String> sentences, @ForAll int choice) {
    requireNothingFound(sentences, choice, Locale.FRENCH);
  }

  /** The long s and the i without a dot are letters of these words in patterns without case. */
  @Example
  void letters_of_another_shape_say_the_same_and_break_nothing() {
    String source =
        "The shop opens on Friday 4 September 2026, last week in spring it was shut till six."
            + " It sold half a million skis in July, this is twice as much.";

    IntStream.rangeClosed(0, Character.MAX_VALUE)
        .filter(letter -> Character.isLetter(letter) && letter > 'z')
        .forEach(
            letter -> {
              int read = Character.toLowerCase(Character.toUpperCase(letter));
              if (read >= 'a' && read <= 'z') {
                String shaped = source.replace((char) read, (char) letter);
                assertThat(rule.check(Drafts.text(shaped).in(Locale.ENGLISH).restingOn(source)))
                    .as(shaped)
                    .isEmpty();
                assertThat(rule.check(Drafts.text(source).in(Locale.ENGLISH).restingOn(shaped)))
                    .as(shaped)
                    .isEmpty();
              }
            });
  }

  private void requireNothingFound(List<String> sentences, int choice, Locale language) {
    String one = sentences.get(Math.floorMod(choice, sentences.size()));

    assertThat(rule.check(Drafts.text(one).in(language).restingOn(String.join(" ", sentences))))
        .isEmpty();
  }
}
