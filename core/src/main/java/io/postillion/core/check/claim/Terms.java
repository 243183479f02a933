package io.postillion.core.check.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What words are about, English and French: forms of a word share a term, and so do a few words
 * that mean alike. Words that only hold a sentence together are about nothing.
 */
final class Terms {

  private static final int STEM = 5;

  /** Longest first, so that each word loses one. */
  private static final List<String> ENDINGS =
      Stream.of(
              """
              issements issement ications ication itions ition ations ation ateurs ateur atrices atrice
              ements ement ments ment ances ance ences ence ings ing edly ies ied ed er ers es est
              s ly y e ees ee ent ant ants ait aient eront era ez is it ir re al ale aux eux euse euses
              eur eurs rice rices if ive ifs ives ion ions
              """
                  .strip()
                  .split("\\s+"))
          .sorted((one, other) -> other.length() - one.length())
          .toList();

  /** Endings of verbs that are short themselves. */
  private static final Set<String> OF_SHORT =
      Set.of("s", "e", "es", "ed", "er", "ent", "ez", "ing");

  /** One line per meaning; forms that no ending explains stand here too. */
  private static final Map<String, String> ALIKE =
      alike(
          """
          down fall falls fell fallen falling drop drops dropped decline declined decrease decreased less fewer lower lowered cut cuts reduce reduces reduced reduction shrink shrinks shrank slip slips slipped baisse baissent baissé baisser recul recule reculé reculent diminue diminué diminuent diminution moins réduit réduire réduction lose loses lost perd
          up rise rises rose risen rising grow grows grew grown growth increase increases increased gain gains climbed climb hausse augmente augmenté augmentent augmentation progresse progressent progressé croissance grimpe monte
          worker workers employee employees staff people colleague colleagues salarié salariés collaborateur collaborateurs personne personnes employé employés
          shop shops store stores outlet magasin magasins boutique boutiques
          customer customers client clients buyer shopper shoppers
          start starts started begin begins began begun launch launches launched commence commencent commencé débute démarre lance lancé
          open opens opened opening ouvre ouvert ouverte ouvrir ouverts
          cost costs price prices priced coûte coûtent coûté prix tarif
          make makes made making build builds built produce produces produced manufacture manufactured fabrique fabriqué fabriquée fabriquent fabriquons produit produits construit
          write writes wrote written écrit écrite
          read reads reader
          give gives gave given pay pays paid payé payés payée paie verse versent finance financé finances
          buy buys bought acquire acquired purchase acheté achète rachat racheté
          sell sells sold sale sales vend vendu vendue vendus vente ventes
          hire hires hiring recruit recruits recruitment recruiting recrute recrutent recrutement embauche embauches
          firm company business entreprise société
          design designs designed drew draw drawn conçu conçoit
          lead leads led leading dirige dirigé dirigée dirigent direction
          leave leaves left quitte quittera part partira
          last lasts lasted dure durent duré
          weigh weighs weighed weight pèse poids
          bring brings brought
          hold holds held
          find finds found trouvé trouve
          tell tells told
          light lighter lightest
          win wins won
          run runs ran running
          show shows shown
          say says said dit
          think thinks thought
          keep keeps kept garde gardent
          choose chooses chose chosen choisi
          send sends sent
          get gets got
          car cars voiture voitures
          money budget
          job jobs poste postes post posts emploi
          salary salaries wage wages salaire salaires
          trial test tests testing tested pilot essai essais essayé teste testons testé expérimenté pilote
          bottle bottles bouteille bouteilles
          picture pictures photo photos image images
          home house maison
          fast faster quick quicker rapide rapides
          cheap cheaper
          free gratuit gratuite gratuits
          join joins joined rejoint rejoindre
          return returns returned revient reviennent revenu revenus revenues retour retours
          repair repaired mend mended réparé réparés réparation répare
          renewable renewables
          """);

  private static final Set<String> EMPTY =
      Arrays.stream(
              """
              a about above after again against all almost already also although always am an and any
              are as at away be because been before being below between both but by can cannot could did
              do does doing don done down during each either enough even ever every everyone everything few
              first for from further had has have he her here hers herself him himself his how however if
              in into is isn it its itself just let like ll many may maybe me might more most much must my
              near nearly never no nobody none nor not nothing now of off often on once one only onto or
              other our ours out over own per perhaps please probably quite rather re s same shall she
              should since so some somebody something sometimes soon still such t than that the their
              theirs them themselves then there these they thing things this those though through thus to
              today together tomorrow too toward towards two under until up upon us ve very via was we were
              what when whenever where whether which while who whole whom whose why will with within
              without won would yes yet you your yours
              ai aie aient ainsi alors apres as assez au aucun aucune aujourd aura auront aussi autant
              autre autres aux avait avant avec avez avoir avons ayant beaucoup bien bientot c ca car ce
              ceci cela celle celles celui ces cet cette ceux chacun chaque chez ci combien comme comment
              d dans de deja demain depuis des desormais dessous dessus deux doit doivent donc dont du elle
              elles en encore enfin ensuite entre es est et etaient etait etant ete etes etre eu eux fait
              faut font grace hui ici il ils j jamais je jusqu jusque l la le les leur leurs lors lorsque
              lui m ma mais malgre me meme memes merci mes mieux moi moins mon n ne ni non nos notre nous
              on ont ou par parce parfois parmi partout pas pendant peu peut peuvent plus plusieurs plutot
              pour pourquoi pourrait pourtant premier premiere presque pres qu quand que quel quelle
              quelles quelques quels qui quoi rien s sa sans se sera serait seront ses seul seule
              seulement si son sont sous souvent sur t ta tandis tant te tel telle tes toi ton toujours
              tous tout toute toutes tres trop tu un une uns va vers voici voila vos votre vous y
              """
                  .strip()
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  /** Too common to tell one thing from another. */
  private static final Set<String> LIGHT =
      keys(
          """
          down up start open cost make give use have take get go come offer run last weigh hold find
          show say bring keep new nouveau nouvelle utilise prend passe propose faire fait va vient
          year année mois month week semaine jour day atteint reach reste remain stay stand compte
          work travail travaille avoir être donne trouve lead dirige plan help aide aider need want
          """);

  private Terms() {}

  /** What the word is about; empty when about nothing. */
  static String of(String folded) {
    String alike = ALIKE.get(folded);
    if (alike != null) {
      return alike;
    }
    return folded.length() < 2 || EMPTY.contains(folded) ? "" : stem(folded);
  }

  static boolean isLight(String term) {
    return LIGHT.contains(term);
  }

  private static String stem(String folded) {
    String rest = folded;
    for (String ending : ENDINGS) {
      int left = rest.length() - ending.length();
      if (rest.endsWith(ending) && left >= (OF_SHORT.contains(ending) ? 3 : 4)) {
        rest = rest.substring(0, rest.length() - ending.length());
        break;
      }
    }
    if (rest.length() > 3 && rest.length() == folded.length() && rest.endsWith("s")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    return rest.substring(0, Math.min(STEM, rest.length()));
  }

  private static Map<String, String> alike(String lines) {
    Map<String, String> terms = new HashMap<>();
    lines
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            line ->
                Arrays.stream(line)
                    .forEach(word -> terms.putIfAbsent(Plain.fold(word), "=" + line[0])));
    return Map.copyOf(terms);
  }

  private static Set<String> keys(String words) {
    return Arrays.stream(words.strip().split("\\s+"))
        .map(Plain::fold)
        .map(Terms::of)
        .filter(term -> !term.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
