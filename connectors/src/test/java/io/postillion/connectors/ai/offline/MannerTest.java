package io.postillion.connectors.ai.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.connectors.ai.text.Sentence;
import io.postillion.core.ai.Variant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannerTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "QUESTION | Who pays for the snow plough?",
        "QUESTION | « Et la neige ? »",
        "STORY | “It was a good winter,” we hear from Lyon.",
        "STORY | “I was afraid of the rain,” says Karim Benali.",
        "STORY | \"People arrive with a problem and leave with a skill,\" says Lucie.",
        "STORY | « Une piste enneigée, c’est une piste fermée », explique Salima Haddad.",
        "FIGURE | With a cargo bike it takes 51 minutes.",
        "FIGURE | Trois machines ont été achetées pour 410 000 euros.",
        "FIGURE | Our couriers needed 7 % more energy.",
        "HOW_TO | Change any tyre that is older than six years.",
        "HOW_TO | Our advice is dull: ride studs on snow.",
        "HOW_TO | Please book a stand.",
        "HOW_TO | You can bring your own parts.",
        "HOW_TO | Choisissez un pneu neuf.",
        "HOW_TO | Merci de réserver."
      })
  void suits(Variant variant, String sentence) {
    assertThat(Manner.suits(variant, new Sentence(sentence, sentence, false))).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "QUESTION | Nobody asked why.",
        "STORY | The “big” thing.",
        "STORY | “In eight months we lost two days to the weather.”",
        "STORY | Large orders still go by van.",
        "FIGURE | The next dates are 5 December and 9 January.",
        "FIGURE | It was founded in 2019.",
        "FIGURE | Large orders still go by van.",
        "HOW_TO | The bikes use the bus lanes.",
        "HOW_TO | Work is done by volunteers.",
        "HOW_TO | Le nez rouge."
      })
  void does_not_suit(Variant variant, String sentence) {
    assertThat(Manner.suits(variant, new Sentence(sentence, sentence, false))).isFalse();
  }
}
