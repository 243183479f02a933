package io.postillion.core.check.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.Span;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.PostContent;
import io.postillion.core.testing.Drafts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationRuleTest {

  private static List<Finding> check(PostContent source, PostContent translation) {
    Checkable alone = Drafts.text(translation.text()).in(translation.language()).restingOnNothing();
    return new TranslationRule()
        .check(
            new Checkable(
                translation, alone.limits(), alone.brand(), null, Sources.around(source)));
  }

  private static List<Finding> french(String english, String french) {
    return check(PostContent.of(english, Locale.ENGLISH), PostContent.of(french, Locale.FRENCH));
  }

  @Test
  void a_changed_figure_is_told_where_it_stands_with_the_sentence_that_it_translates() {
    String french = "Le four fait 40 pains. La salle est petite.";

    assertThat(french("The oven makes 14 loaves. The room is small.", french))
        .extracting(Finding::code, Finding::span, Finding::arguments, Finding::passage)
        .containsExactly(
            tuple(
                "translation.figureLost",
                new Span(0, 22),
                List.of("14"),
                "The oven makes 14 loaves."),
            tuple(
                "translation.figureAdded",
                new Span(french.indexOf("40"), french.indexOf("40") + 2),
                List.of("40"),
                "The oven makes 14 loaves."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "It costs 1,200.50 €. | Cela coûte 1 200,50 €.",
        "It costs €1.5m. | Cela coûte 1,5 million d'euros.",
        "40% off | 40 % de remise",
        "40 per cent off | 40 pour cent de remise",
        "At 5 pm. | À 17 h.",
        "At 5:30pm. | À 17h30.",
        "At 5.30 p.m. | À 17 h 30.",
        "From 2 to 4 pm. | De 14 h à 16 h.",
        "At noon. | À midi.",
        "Open 24/7. | Ouvert 24 h/24 et 7 j/7.",
        "On 1 May 2026. | Le 1er mai 2026.",
        "3–5 June 2026 | du 3 au 5 juin 2026",
        "In the 1990s. | Dans les années 1990.",
        "Sales doubled in Q3. | Les ventes ont doublé au T3.",
        "Half an hour. | Une demi-heure.",
        "Two and a half hours. | Deux heures et demie.",
        "Dozens of bikes. | Des dizaines de vélos.",
        "Both are new, one is red. | Les deux sont neufs, l'un est rouge.",
        "One in three. | Un sur trois.",
        "In two weeks. | Dans quinze jours.",
        "The 2nd prize. | Le deuxième prix.",
        "Two bikes, 3rd floor. | Deux vélos, 3e étage.",
        "A fortnight in Germany. | Quinze jours en Allemagne.",
        "The French team beat Spain. | L'équipe de France a battu l'Espagne.",
        "The EU and the UN agree on AI. | L'UE et l'ONU sont d'accord sur l'IA.",
        "Our Summer Sale starts on Monday. | Nos soldes d'été commencent lundi.",
        "“We bake at night,” says Ann Bell. | « Nous cuisons la nuit », dit Ann Bell.",
        "It was “great”. | C'était super.",
        "Cargo bikes for all! | Des vélos-cargos pour tous !",
        "Ask @acme about #CargoBike. | Demandez à @acme au sujet de #VéloCargo.",
        "Over 3 km and 1,000 m up. | Plus de 3 km et 1 000 m de dénivelé.",
        "Minus 6% in 2024. | Moins 6 % en 2024."
      })
  void the_same_in_the_notation_of_the_other_language_is_no_drift(String english, String french) {
    assertThat(french(english, french)).isEmpty();
    assertThat(
            check(PostContent.of(french, Locale.FRENCH), PostContent.of(english, Locale.ENGLISH)))
        .isEmpty();
  }

  @Test
  void a_term_of_the_brand_that_was_translated_otherwise_is_told_with_the_brands_own() {
    assertThat(french("A cargo bike for you.", "Un cargo bike pour vous."))
        .extracting(Finding::code, Finding::span, Finding::arguments)
        .containsExactly(
            tuple("translation.term", new Span(3, 13), List.of("cargo bike", "vélo cargo")));
    assertThat(french("Acme Cloud is here.", "Voici le nuage d'Acme."))
        .extracting(Finding::code)
        .contains("translation.kept");
  }

  @Test
  void an_address_may_stand_on_the_card_instead() {
    LinkCard card = new LinkCard(URI.create("https://acme.example/x"), "X", "");
    PostContent source =
        new PostContent("Read this.\n\nhttps://acme.example/x", Locale.ENGLISH, List.of(), card);

    assertThat(check(source, new PostContent("Lisez ceci.", Locale.FRENCH, List.of(), card)))
        .isEmpty();
  }

  @Test
  void what_is_left_in_the_language_of_the_source_is_told_once_for_all_that_stands_together() {
    assertThat(
            french(
                "We open the door. You are all welcome here. Bye!",
                "We open the door. You are all welcome here. Salut !"))
        .extracting(Finding::code, Finding::span)
        .containsExactly(tuple("translation.language", new Span(0, 43)));
  }

  @Test
  void a_post_that_was_not_translated_is_none_of_its_business() {
    assertThat(new TranslationRule().check(Drafts.text("14 loaves").restingOnNothing())).isEmpty();
  }
}
