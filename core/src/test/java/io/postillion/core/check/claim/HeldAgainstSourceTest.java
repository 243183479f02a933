package io.postillion.core.check.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.Finding;
import io.postillion.core.testing.Drafts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Right words in a wrong statement: what no look-up of figures and names can see. */
class HeldAgainstSourceTest {

  private static final String ENGLISH =
      """
      Harbour lights: a year of new lamps

      Mary Ashdown designed the lantern, while Peter Quill was in charge of the wiring. The oven in the workshop uses
      12 kWh a day, the kiln 30 kWh. Sales in Norway grew by 14%; sales in Denmark fell by 6%. The museum gives £5,000
      and the harbour authority £8,000. We employ 57 people, nine of them apprentices.

      The new lamp may save up to a third of the electricity on long nights. Some of our dealers offer repairs. The
      brass lamp is not waterproof. A pilot with four lighthouses ended in May, and they cut their bills by roughly
      a tenth. We plan to open a shop in Whitby in 2027. Half a litre of oil lasts three weeks. The bulb weighs 80 g.
      """;

  private static final String FRENCH =
      """
      Un an de lampes neuves

      Anne Kervella a dessiné la lanterne, Paul Rivoal a posé les câbles. Le four consomme 12 kWh par jour, l'étuve
      30 kWh. Les ventes en Norvège ont augmenté de 14 %, les ventes au Danemark ont baissé de 6 %. L'atelier emploie
      57 personnes, dont neuf apprentis.

      La lampe pourrait économiser un tiers de l'électricité. Certains revendeurs proposent des réparations. La lampe en
      laiton n'est pas étanche. Un essai avec quatre phares s'est terminé en mai. Nous envisageons une boutique à Vannes.
      """;

  private final ClaimRule rule = new ClaimRule();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en | Peter Quill designed the lantern. | Peter Quill",
        "en | The kiln uses 12 kWh a day. | 12 kWh",
        "en | Sales in Denmark grew by 14%. | 14%",
        "en | Norway was hard: sales fell by 6% there. | 6%",
        "en | The harbour authority gives £5,000. | £5,000",
        "en | We train 57 apprentices. | 57",
        "fr | Paul Rivoal a dessiné la lanterne. | Paul Rivoal",
        "fr | L'étuve consomme 12 kWh. | 12 kWh",
        "fr | Les ventes au Danemark ont augmenté de 14 %. | 14 %",
        "fr | L'atelier forme 57 apprentis. | 57"
      })
  void a_right_figure_on_the_wrong_thing_is_pointed_at(String language, String post, String what) {
    assertThat(check(language, post))
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("claim.subject");
              assertThat(finding.arguments()).containsExactly(what);
              assertThat(finding.passage()).isNotNull();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The new lamp saves a third of the electricity on long nights.",
        "en | All our dealers offer repairs.",
        "en | Our dealers always offer repairs.",
        "en | Lighthouses everywhere cut their bills by roughly a tenth.",
        "en | Our shop in Whitby is open.",
        "fr | La lampe économise un tiers de l'électricité.",
        "fr | Tous les revendeurs proposent des réparations.",
        "fr | Nos revendeurs proposent des réparations, c'est garanti.",
        "fr | Une boutique à Vannes !"
      })
  void more_certainty_than_the_source_has_is_pointed_at(String language, String post) {
    assertThat(check(language, post)).extracting(Finding::code).contains("claim.certainty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The brass lamp is waterproof.",
        "en | Mary Ashdown never designed the lantern.",
        "en | In Norway, sales fell by 14%.",
        "fr | La lampe en laiton est étanche.",
        "fr | Les ventes en Norvège ont baissé de 14 %."
      })
  void the_contrary_of_what_the_source_says_is_pointed_at(String language, String post) {
    assertThat(check(language, post)).extracting(Finding::code).contains("claim.contrary");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Studies show that brass lamps burn longer. | Studies show",
        "en | Experts agree: nothing beats a lantern. | Experts agree",
        "en | According to a recent survey, sailors love our lamps. | According to a recent survey",
        "en | It is scientifically proven. | is scientifically proven",
        "fr | Des études le montrent : le laiton dure. | études le montrent",
        "fr | Les experts sont unanimes. | experts sont unanimes",
        "fr | Selon les spécialistes, rien ne vaut une lanterne. | Selon les spécialistes"
      })
  void studies_and_experts_that_the_source_does_not_name_are_pointed_at(
      String language, String post, String words) {
    assertThat(check(language, post))
        .filteredOn(finding -> finding.code().equals("claim.study"))
        .singleElement()
        .extracting(finding -> finding.arguments().get(0))
        .asString()
        .containsIgnoringCase(words.replace("is scientifically", "scientifically"));
  }

  @Test
  void a_study_that_the_source_names_may_be_named() {
    String source =
        "A study by the University of Exeter followed 40 lighthouses. It shows that lamps of brass"
            + " last longer.";

    assertThat(
            rule.check(
                Drafts.text("A study shows it: lamps of brass last longer.").restingOn(source)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The oven uses 12 kWh an hour. | 12 kWh an hour",
        "en | The oven uses 12 MWh a day. | 12 MWh",
        "en | The bulb weighs 80 mg. | 80 mg",
        "fr | Le four consomme 12 kWh par semaine. | 12 kWh par semaine"
      })
  void another_unit_or_another_rate_is_another_number(String language, String post, String what) {
    assertThat(check(language, post))
        .filteredOn(finding -> finding.code().equals("claim.number"))
        .extracting(finding -> finding.arguments().get(0))
        .contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mary Ashdown drew the lantern, Peter Quill took care of the wiring.",
        "12 kWh for the oven, 30 kWh for the kiln. Every day.",
        "Norway: +14%. Denmark: -6%.",
        "£8,000 from the harbour authority, £5,000 from the museum. Thank you!",
        "Nine of our 57 people are apprentices.",
        "Could a lamp save a third of your electricity?",
        "The new lamp could save a third of the electricity on long nights.",
        "Ask your dealer: some offer repairs.",
        "Our brass lamp isn't waterproof, and we say so.",
        "Four lighthouses tested it and cut their bills by about a tenth.",
        "We will open a shop in Whitby in 2027.",
        "500 ml of oil last 21 days.",
        "The bulb: 0.08 kg."
      })
  void what_a_writer_makes_of_a_true_sentence_is_left_alone(String post) {
    assertThat(check("en", post)).isEmpty();
  }

  @Test
  void each_statement_is_judged_by_the_passage_that_it_rests_on() {
    String post =
        "Ready for winter? Sales in Norway grew by 14%. The brass lamp is waterproof. Our bread is"
            + " baked by 300 monks.";

    List<Judgement> judged = rule.judge(Drafts.text(post).in(Locale.ENGLISH).restingOn(ENGLISH));

    assertThat(judged)
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_FOUND);
    assertThat(judged.get(0).span().in(post)).isEqualTo("Sales in Norway grew by 14%.");
    assertThat(judged.get(0).passage())
        .isEqualTo("Sales in Norway grew by 14%; sales in Denmark fell by 6%.");
    assertThat(judged.get(1).passage()).contains("lamp is not waterproof");
  }

  private List<Finding> check(String language, String post) {
    return rule.check(
        Drafts.text(post)
            .in(Locale.forLanguageTag(language))
            .restingOn(language.equals("fr") ? FRENCH : ENGLISH));
  }
}
