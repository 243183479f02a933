package io.postillion.core.check.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.postillion.core.check.Finding;
import io.postillion.core.testing.Drafts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a post sounds, each rule with what it finds and what it leaves alone. */
class VoiceRulesTest {

  private static final String SOURCE =
      "The NATO and UNESCO towns open their bakery doors. Free bread for everyone on Sunday.";

  private static List<Finding> check(String language, String text) {
    return VoiceRules.all().stream()
        .flatMap(
            rule ->
                rule
                    .check(Drafts.text(text).in(Locale.forLanguageTag(language)).restingOn(SOURCE))
                    .stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | In today’s fast-paced world, bread matters. | voice.plainer | In today’s fast-paced world",
        "en | We delve into the history of bread. | voice.plainer | delve into",
        "en | This oven is a real game-changer. | voice.cliche | game-changer",
        "en | Unlock the power of sourdough. | voice.plainer | Unlock the power of",
        "en | It's important to note that we close at six. | voice.filler | It's important to note that",
        "en | Take your breakfast to the next level. | voice.plainer | Take your breakfast to the next level",
        "en | Our leveraged flour. | voice.plainer | leveraged",
        "fr | Dans un monde en constante évolution, le pain reste. | voice.filler | Dans un monde en constante évolution",
        "fr | Plongez dans l'histoire du pain. | voice.plainer | Plongez dans",
        "fr | Nous sommes ravis de vous annoncer l'ouverture. | voice.cliche | Nous sommes ravis de vous annoncer",
        "fr | Que vous soyez lève-tôt ou non, on ouvre. | voice.cliche | Que vous soyez",
        "fr | Il convient de noter que le four est neuf. | voice.filler | Il convient de noter que",
        "fr | À l’ère du numérique, on pétrit à la main. | voice.plainer | À l’ère du numérique",
        "en | It's not just bread, it's a promise. | voice.contrast |",
        "en | This is not only about bread, but about people. | voice.contrast |",
        "fr | Ce n’est pas du pain, c’est une histoire. | voice.contrast |",
        "fr | Pas seulement du pain, mais une fête. | voice.contrast |",
        "en | Faster, smarter, better: our new oven. | voice.triad |",
        "en | Simple. Fast. Reliable. | voice.triad |",
        "fr | Plus rapide, plus simple et plus sûr. | voice.triad |",
        "en | Bread — warm — fresh — ours. | voice.dashes |",
        "en | 🍞 Bread. 🥐 Croissants. 🍰 Cake. | voice.openers |",
        "fr | 🍞 Du pain. 🥐 Des croissants. 🍰 Des gâteaux. | voice.openers |",
        "en | This is FREE bread. | voice.capitals | FREE",
        "en | THE OVEN RUNS AGAIN | voice.capitals |",
        "en | The BAKERY is open. | voice.capitals | BAKERY",
        "fr | C'est GRATUIT ce matin. | voice.capitals | GRATUIT",
        "en | Come today!!! | voice.marks | !!!",
        "fr | Vraiment ?! | voice.marks |",
        "en | We bake on Sunday and on Monday and on Tuesday and on any other day of the week that you can name as long as the oven is hot. | voice.longSentence |",
      })
  void what_smells_of_a_machine_or_shouts_is_pointed_at(
      String language, String text, String code, String words) {
    assertThat(check(language, text))
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.where()).isPresent();
              if (words != null) {
                assertThat(finding.arguments()).contains(words);
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Bread for everyone on Sunday. Come by at nine!",
        "en | Not everyone likes rye, but we do.",
        "en | The baker, the butcher and the brewer are neighbours.",
        "en | NATO and UNESCO towns bake, too.",
        "en | Rye – our favourite – is back.",
        "en | 🍞 Bread is back. Come on Sunday. We open at nine.",
        "en | Is it open? Yes!",
        "en | The today's special is rye. @GAME-changer #LEVERAGE https://acme.example/DELVE",
        "fr | Du pain pour tous dimanche. Passez à neuf heures !",
        "fr | Ce n'est pas cher et c'est bon.",
        "fr | Plus de pain le dimanche et plus de place.",
        "fr | L'OTAN et l'UNESCO en parlent.",
        "fr | Le four est neuf, le pain aussi.",
        "de | In today's fast-paced world ist Englisch.",
      })
  void plain_words_are_left_alone(String language, String text) {
    assertThat(check(language, text)).isEmpty();
  }

  @Test
  void a_better_one_stands_beside_the_phrase_where_there_is_one() {
    assertThat(check("en", "A myriad of loaves."))
        .singleElement()
        .extracting(Finding::arguments)
        .isEqualTo(List.of("A myriad of", "many"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The cat sat on the mat. | 116.1",
        "en | The cat sat. The dog ran. | 119.2",
        "fr | Le chat dort sur le tapis. | 115.0",
      })
  void reading_ease_is_by_the_published_formulas(String language, String text, double score) {
    assertThat(ReadabilityRule.ease(text, language)).isCloseTo(score, offset(0.1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Organisational sustainability considerations necessitate comprehensive interdepartmental"
            + " communication. Administrative responsibilities increasingly complicate institutional"
            + " accountability. Contemporary infrastructural transformations additionally presuppose"
            + " considerable technological sophistication. Environmental considerations notwithstanding,"
            + " organisational profitability remains indispensable. Interdisciplinary collaboration"
            + " facilitates extraordinary opportunities.",
        "fr | L'internationalisation des considérations environnementales nécessite une communication"
            + " interdépartementale particulièrement approfondie. Les responsabilités administratives"
            + " complexifient considérablement la coordination institutionnelle. Les transformations"
            + " infrastructurelles contemporaines présupposent une sophistication technologique"
            + " considérable. La collaboration interdisciplinaire approfondie multiplie"
            + " extraordinairement les opportunités organisationnelles.",
      })
  void a_text_that_only_experts_can_read_is_said_to_be_hard(String language, String text) {
    assertThat(check(language, text)).extracting(Finding::code).contains("voice.hard");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make 1",
        "table 2",
        "bread 1",
        "bakery 3",
        "wanted 2",
        "baked 1",
        "boxes 2",
        "the 1",
        "2026 4"
      })
  void english_syllables_are_those_that_are_heard(String word) {
    assertThat(Syllables.of(word.split(" ")[0], "en"))
        .isEqualTo(Integer.parseInt(word.split(" ")[1]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pain 1",
        "boulangerie 4",
        "été 2",
        "vélo 2",
        "parlent 1",
        "vraiment 2",
        "ville 1"
      })
  void french_syllables_are_those_that_are_heard(String word) {
    assertThat(Syllables.of(word.split(" ")[0], "fr"))
        .isEqualTo(Integer.parseInt(word.split(" ")[1]));
  }
}
