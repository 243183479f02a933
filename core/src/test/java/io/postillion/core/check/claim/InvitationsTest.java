package io.postillion.core.check.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.check.Finding;
import io.postillion.core.testing.Drafts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked to come, to try or to read on is told nothing that a source could bear out. */
class InvitationsTest {

  private static final String ENGLISH =
      """
      A bike that carries the bread

      Some of our dealers let you try the new cargo bike. You may come and try one on Saturdays, if the weather allows.
      We hope to find out how far it goes in winter. There will probably be a night ride on the ferry. We plan to open
      a second shop in Whitby in 2027. Dogs are not allowed in the shop. The trial with four bakeries ended in May.
      """;

  private static final String FRENCH =
      """
      Un vélo qui porte le pain

      Certains revendeurs proposent d'essayer le nouveau vélo cargo. On pourrait venir l'essayer le samedi, si le temps
      le permet. Nous espérons découvrir comment il tient l'hiver. Il y aura peut-être une balade de nuit. Nous
      envisageons une boutique à Vannes en 2027. Les chiens ne sont pas admis. L'essai avec quatre boulangeries a pris fin en mai.
      """;

  private final ClaimRule rule = new ClaimRule();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Come and try one.",
        "en | Come and try one now!",
        "en | 👉 Come and try the new cargo bike.",
        "en | Try it at our dealers.",
        "en | Ready for winter: come and try one!",
        "en | Find out how.",
        "en | Find out how far it goes in winter.",
        "en | So come and try the new bike with us.",
        "en | Want to try the new cargo bike?",
        "en | Want to try the new cargo bike? 🚲",
        "en | Who is coming to the night ride on the ferry?!",
        "en | Don't miss the night ride.",
        "en | You are invited to come and try one.",
        "en | Everyone is welcome to try the new bike.",
        "en | Make the most of winter.",
        "en | Read on and book your ride now.",
        "fr | Venez l'essayer.",
        "fr | Venez l’essayer !",
        "fr | Venez tous essayer le nouveau vélo cargo.",
        "fr | Découvrez comment il tient l'hiver.",
        "fr | Rendez-vous chez nos revendeurs pour essayer le nouveau vélo.",
        "fr | Envie de l'essayer ?",
        "fr | Envie de l'essayer ? 🚲",
        "fr | Ne manquez pas la balade de nuit.",
        "fr | Alors venez l'essayer avec nous.",
        "fr | N'hésitez pas à venir l'essayer.",
        "fr | Vous êtes invités à venir essayer le vélo."
      })
  void an_invitation_is_no_claim(String language, String post) {
    assertThat(check(language, post)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | claim.certainty | Join us for the night ride on the ferry, guaranteed!",
        "en | claim.certainty | Visit our second shop in Whitby.",
        "en | claim.certainty | All our dealers let you try the new cargo bike.",
        "en | claim.number | Come and try 12 of them.",
        "fr | claim.certainty | Retrouvez notre boutique à Vannes.",
        "en | claim.certainty | Come to the night ride on the ferry in Whitby on Sunday.",
        "fr | claim.certainty | Venez à la balade de nuit, c'est garanti.",
        "fr | claim.number | Venez essayer les 12 modèles.",
        "fr | claim.certainty | Tous les revendeurs proposent d'essayer le vélo cargo."
      })
  void what_an_invitation_asserts_is_still_held_against_the_source(
      String language, String code, String post) {
    assertThat(check(language, post)).extracting(Finding::code).contains(code);
  }

  private List<Finding> check(String language, String post) {
    return rule.check(
        Drafts.text(post)
            .in(Locale.forLanguageTag(language))
            .restingOn(language.equals("fr") ? FRENCH : ENGLISH));
  }
}
