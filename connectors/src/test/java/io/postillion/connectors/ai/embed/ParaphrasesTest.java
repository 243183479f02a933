package io.postillion.connectors.ai.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.memory.Embeddings;
import io.postillion.core.memory.Vector;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The same twelve things in English and in French, each said twice with hardly a word in common:
 * how often the second saying is the nearest of all to the first. docs/memory.md has the figures.
 */
class ParaphrasesTest {

  private static final List<String> ENGLISH =
      List.of(
          "Our bakery opens at dawn on Mondays.",
          "The court dismissed the appeal.",
          "Rain flooded the cellar last night.",
          "The engine burns less fuel than before.",
          "Students may borrow laptops for free.",
          "The nurse looked after the wounded.",
          "House prices fell sharply this spring.",
          "The museum shows paintings by local artists.",
          "Cyclists get a lane of their own.",
          "The firm hires forty engineers.",
          "Bees make honey from lime blossom.",
          "The band plays its last concert tonight.");

  private static final List<String> ENGLISH_AGAIN =
      List.of(
          "Fresh bread from early in the morning, right after the weekend.",
          "Judges rejected the request for a new trial.",
          "A storm left the basement under water.",
          "This motor needs fewer litres of petrol.",
          "Pupils can take a computer home at no charge.",
          "A carer treated people who were hurt.",
          "Homes became much cheaper between March and May.",
          "See pictures by painters from the region in the gallery.",
          "People on bikes no longer share the road with cars.",
          "The company is looking for technical staff.",
          "Insects turn flowers of a tree into something sweet.",
          "The musicians say goodbye on stage this evening.");

  private static final List<String> FRENCH =
      List.of(
          "Notre boulangerie ouvre à l’aube le lundi.",
          "La cour a rejeté l’appel.",
          "La pluie a inondé la cave cette nuit.",
          "Le moteur brûle moins de carburant qu’avant.",
          "Les étudiants empruntent gratuitement des ordinateurs portables.",
          "L’infirmière s’est occupée des blessés.",
          "Le prix des maisons a nettement baissé ce printemps.",
          "Le musée expose des tableaux d’artistes locaux.",
          "Les cyclistes ont leur propre voie.",
          "L’entreprise embauche quarante ingénieurs.",
          "Les abeilles font du miel avec les fleurs de tilleul.",
          "Le groupe donne son dernier concert ce soir.");

  private static final List<String> FRENCH_AGAIN =
      List.of(
          "Du pain frais tôt le matin, juste après le week-end.",
          "Les juges refusent un nouveau procès.",
          "Un orage a laissé le sous-sol sous l’eau.",
          "Cette voiture consomme peu d’essence.",
          "Les élèves peuvent emporter un PC chez eux sans payer.",
          "Une soignante a pris en charge des victimes.",
          "Les logements sont devenus bien moins chers entre mars et mai.",
          "À voir dans la galerie : des toiles de peintres de la région.",
          "Ceux qui roulent à vélo ne partagent plus la route avec les autos.",
          "La société cherche du personnel technique.",
          "Des insectes tirent d’un arbre quelque chose de sucré.",
          "Les musiciens font leurs adieux à la scène.");

  private static long found(Embeddings embeddings, List<String> said, List<String> again) {
    List<Vector> first = embeddings.of(said);
    List<Vector> second = embeddings.of(again);
    return IntStream.range(0, said.size()).filter(i -> nearest(first.get(i), second) == i).count();
  }

  private static int nearest(Vector vector, List<Vector> others) {
    return IntStream.range(0, others.size())
        .reduce(
            (one, other) ->
                others.get(other).likeness(vector) > others.get(one).likeness(vector) ? other : one)
        .orElseThrow();
  }

  @Test
  void the_model_finds_what_is_meant_in_english_and_less_than_half_of_it_in_french() {
    Embeddings model = Embedders.builtIn();

    assertThat(found(model, ENGLISH, ENGLISH_AGAIN)).isBetween(11L, 12L);
    assertThat(found(model, FRENCH, FRENCH_AGAIN)).isBetween(4L, 6L);
  }

  @Test
  void words_alone_find_next_to_nothing() {
    Embeddings words = Embedders.words();

    assertThat(found(words, ENGLISH, ENGLISH_AGAIN)).isLessThanOrEqualTo(3);
    assertThat(found(words, FRENCH, FRENCH_AGAIN)).isLessThanOrEqualTo(3);
  }
}
