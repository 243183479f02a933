package io.postillion.core.check.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.post.PostContent;
import io.postillion.core.testing.Drafts;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every source and every figure. */
class TranslationLawsTest {

  private record Said(String english, String french) {}

  @Provide
  Arbitrary<List<Said>> posts() {
    Arbitrary<Said> who =
        Arbitraries.of(
            new Said("Anna Bell", "Anna Bell"),
            new Said("The shop in London", "La boutique de Londres"),
            new Said("Acme Cloud", "Acme Cloud"),
            new Said("Germany", "L'Allemagne"));
    Arbitrary<Said> what =
        Arbitraries.of(
            new Said("sold 12 boats", "a vendu 12 bateaux"),
            new Said("paid £3.5 million", "a payé 3,5 millions de livres"),
            new Said("lost 1,200.5 kg", "a perdu 1 200,5 kg"),
            new Said("saved 40%", "a économisé 40 %"),
            new Said("said “we are ready now”", "a dit « nous sommes prêts »"),
            new Said("opened a repair day", "a ouvert une journée réparation"));
    Arbitrary<Said> when =
        Arbitraries.of(
            new Said("on 3 June 2026", "le 3 juin 2026"),
            new Said("on Friday at 5 pm", "vendredi à 17 h"),
            new Said("in 2025 #Boats", "en 2025 #Boats"),
            new Said("with @acme", "avec @acme"));
    return Combinators.combine(who, what, when)
        .as(
            (one, two, three) ->
                new Said(
                    "%s %s %s.".formatted(one.english(), two.english(), three.english()),
                    "%s %s %s.".formatted(one.french(), two.french(), three.french())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  private static List<Finding> check(PostContent source, PostContent translation) {
    Checkable alone = Drafts.text(translation.text()).restingOnNothing();
    return new TranslationRule()
        .check(
            new Checkable(
                translation, alone.limits(), alone.brand(), null, Sources.around(source)));
  }

  private static String grouped(int number, char group) {
    return String.format(Locale.ENGLISH, "%,d", number).replace(',', group);
  }

  private static PostContent english(List<Said> post) {
    return PostContent.of(
        String.join(" ", post.stream().map(Said::english).toList()), Locale.ENGLISH);
  }

  private static PostContent french(List<Said> post) {
    return PostContent.of(
        String.join(" ", post.stream().map(Said::french).toList()), Locale.FRENCH);
  }

  @Property(tries = 300)
  void a_faithful_translation_has_no_drift_in_either_direction(@ForAll("posts") List<Said> post) {
    assertThat(check(english(post), french(post))).isEmpty();
    assertThat(check(french(post), english(post))).isEmpty();
  }

  @Property(tries = 200)
  void every_finding_points_into_the_translation(
      @ForAll("posts") List<Said> one, @ForAll("posts") List<Said> other) {
    PostContent translation = french(other);

    assertThat(check(english(one), translation))
        .allSatisfy(
            finding ->
                finding
                    .where()
                    .ifPresent(
                        span ->
                            assertThat(span.end())
                                .isLessThanOrEqualTo(translation.text().length())));
  }

  @Property(tries = 300)
  void a_figure_that_was_changed_is_told_and_one_that_was_not_is_not(
      @ForAll @IntRange(min = 2, max = 999_999) int here,
      @ForAll @IntRange(min = 2, max = 999_999) int there) {
    List<Finding> found =
        check(
            PostContent.of("It has %s parts.".formatted(grouped(here, ',')), Locale.ENGLISH),
            PostContent.of("Il a %s pièces.".formatted(grouped(there, '\u202F')), Locale.FRENCH));

    if (here == there) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found)
          .extracting(Finding::code)
          .containsExactly("translation.figureLost", "translation.figureAdded");
    }
  }

  @Property(tries = 100)
  void a_text_is_a_faithful_copy_of_itself_but_for_its_language(@ForAll("posts") List<Said> post) {
    PostContent source = english(post);

    assertThat(check(source, source.withText(source.text())))
        .extracting(Finding::code)
        .containsExactly("translation.language");
  }
}
