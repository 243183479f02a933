package io.postillion.core.check.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.brand.SensitiveDay;
import io.postillion.core.check.Checkable;
import io.postillion.core.check.Circumstances;
import io.postillion.core.check.Finding;
import io.postillion.core.check.voice.Habits;
import io.postillion.core.testing.Drafts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskRulesTest {

  private static final Policy POLICY =
      new Policy(
          new Sensitive(
              List.of("layoff", "plan social", "l'accident"),
              List.of(
                  SensitiveDay.of("11-13", "Attacks in Paris"),
                  SensitiveDay.of("2026-12-01", "Day of mourning"))),
          Disclosure.NEVER);

  private static List<Finding> check(String language, String text, LocalDate day) {
    Checkable draft = Drafts.text(text).in(Locale.forLanguageTag(language)).restingOnNothing();
    Checkable known =
        new Checkable(
            draft.content(),
            draft.limits(),
            draft.brand(),
            null,
            new Circumstances(POLICY, day, Habits.NONE, false, false));
    return RiskRules.all().stream().flatMap(rule -> rule.check(known).stream()).toList();
  }

  private static List<Finding> check(String language, String text) {
    return check(language, text, LocalDate.of(2026, 11, 12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Our tea relieves stress. | risk.health | relieves stress",
        "en | It boosts your immune system. | risk.health | boosts your immune system",
        "en | Clinically proven to work. | risk.health | Clinically proven",
        "fr | Notre tisane soulage le stress. | risk.health | soulage le stress",
        "fr | Une cure détox au citron. | risk.health | détox",
        "en | Risk-free from day one. | risk.money | Risk-free",
        "en | Earn €200 a day. | risk.money | Earn €200 a day",
        "fr | Gagnez jusqu’à 200 € par jour. | risk.money | Gagnez jusqu’à 200 € par jour",
        "fr | Un placement sans risque. | risk.money | sans risque",
        "en | An eco-friendly, sustainable bike. | risk.green | eco-friendly",
        "en | We are carbon neutral. | risk.green | carbon neutral",
        "fr | Un vélo neutre en carbone. | risk.green | neutre en carbone",
        "fr | Des sacs biodégradables. | risk.green | biodégradables",
        "en | Satisfaction guaranteed. | risk.guarantee | guaranteed",
        "fr | Satisfait ou remboursé. | risk.guarantee | Satisfait ou remboursé",
        "en | Cheaper than other bikes. | risk.comparison | Cheaper than",
        "en | Unlike other shops, we mend. | risk.comparison | Unlike other",
        "fr | Moins cher que la concurrence. | risk.comparison |",
        "fr | Contrairement aux autres, on répare. | risk.comparison | Contrairement aux autres",
        "en | Enter to win a bike. | risk.prize | Enter to win",
        "en | Tag two friends! | risk.prize | Tag two friends",
        "fr | Jeu-concours : un vélo à gagner. | risk.prize | Jeu-concours",
        "fr | Taguez trois amis. | risk.prize |",
        "en | Hey kids, come in. | risk.minors | Hey kids",
        "fr | Demande à tes parents. | risk.minors | Demande à tes parents",
        "en | A glass of wine on us. | risk.alcohol | wine",
        "fr | Dégustation de bières artisanales. | risk.alcohol | bières",
        "en | After the layoffs we start again. | risk.topic | layoffs",
        "fr | Après le plan social, on repart. | risk.topic | plan social",
        "fr | Un an après l’accident. | risk.topic | l’accident",
      })
  void what_the_law_or_the_brand_looks_at_is_pointed_at(
      String language, String text, String code, String words) {
    assertThat(check(language, text))
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              if (words != null) {
                assertThat(finding.arguments()).containsExactly(words);
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Healthy appetite? Breakfast from seven.",
        "en | Better than ever: our rye bread.",
        "en | Our team is bigger than last year.",
        "en | The green door on the left.",
        "en | Three children's books were printed here.",
        "en | The ginger cake is back, and so is the begonia.",
        "en | Everyone wins when the sun shines.",
        "fr | La porte verte à gauche.",
        "fr | Mieux que jamais : notre pain de seigle.",
        "fr | Les enfants ont peint le mur.",
        "fr | Vingt places, et le vingtième est là.",
        "fr | Le soin des arbres.",
        "fr | Le risque d'orage est faible.",
      })
  void ordinary_words_are_left_alone(String language, String text) {
    assertThat(check(language, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-13, Attacks in Paris",
    "2031-11-13, Attacks in Paris",
    "2026-12-01, Day of mourning"
  })
  void a_sensitive_day_is_named(LocalDate day, String name) {
    assertThat(check("en", "Good morning.", day))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("risk.day");
              assertThat(finding.arguments()).containsExactly(day.toString(), name);
            });
  }

  @Test
  void other_days_and_other_years_are_like_any_other() {
    assertThat(check("en", "Good morning.", LocalDate.of(2027, 12, 1))).isEmpty();
    assertThat(check("en", "Good morning.", LocalDate.of(2026, 11, 14))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"13-11", "11/13", "2026-13-01", "tomorrow"})
  void what_is_no_date_is_refused_with_an_example(String date) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SensitiveDay.of(date, "A day"))
        .withMessageContaining("Write 11-13 for every year");
  }

  @Test
  void every_section_of_the_lists_has_a_finding() {
    assertThat(
            List.of(
                "health",
                "money",
                "green",
                "guarantee",
                "comparison",
                "prize",
                "minors",
                "alcohol"))
        .allSatisfy(
            section -> assertThat(LegalRule.code(section).code()).isEqualTo("risk." + section));
  }
}
