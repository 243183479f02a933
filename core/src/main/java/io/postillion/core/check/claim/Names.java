package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proper names, as capitals show them. Where a sentence begins a capital shows nothing, so there a
 * word counts as a name only if something else says so: the next word is a name too, it does what
 * names do, or it has capitals inside.
 */
final class Names {

  private static final Pattern BETWEEN = Pattern.compile(" |-|'|\\. ?| & |-\\p{L}'");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:^|[.!?…:;\\n•—|>]|\\p{So}|\\p{Sk}|- )[\\s\"“”«»„‘'(\\[*_\\p{So}\\p{Sk}-]*$");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?<!\\p{L})(?:\\p{Lu}\\p{L}{0,3}|no|av|approx)\\. ?$");
  private static final Pattern IMPERATIVE = Pattern.compile("\\p{L}{2,}ez");

  /** How sentences begin that are not about a name. */
  private static final Set<String> OPENERS =
      words(
          """
          a about above according across add after again against all almost already also although always
          among an and another any anyone anything apply are around as ask at avoid away be because become
          before begin behind below beneath beside between beyond big book both breaking bring build but
          buy by call can check choose click come compare congratulations consider could create curious
          day dear despite did discover do does don down download during each early either enjoy even ever
          every everyone everything excited exciting explore facing fact few finally find first follow for
          forget free from full get give go good great had happy has have he hear hello help her here hi his
          how however i if imagine important in inside instead into introducing is it its join just keep
          know last later latest learn less let like listen little live long look looking made make many
          may maybe me meet might more most much must my near need never new news next no nobody not nothing
          now of off on once one only open or other our out over own part people plan please pro proud put
          question read ready real remember right save say see send set several share she should show sign
          since small so some someone something soon start stay still stop subscribe such take tell than
          thank thanks that the their them then there these they think this those thrilled through thus tip
          to today together tomorrow too try two under unlike until up update us use very via visit want
          was watch we welcome well were what when whenever where whether which while who whose why will
          win wish with within without wonder would write yes yesterday yet you your
          à afin ailleurs ainsi alors apres assez attention au aujourd aussi autant autour autre aux avant
          avec avoir beaucoup bientot bien bon bonjour bonne bref bravo ca car ce cela celle celui ces cet
          cette chaque chers chez ci combien comme comment concretement contre d dans de decouverte dehors
          deja demain depuis derniere des dernier desormais dessous devant deux donc dont du elle elles en
          encore enfin ensemble ensuite entre envie est et etre eux fini focus grace grand grande gros hier
          ici idee il ils info infos je jour jusqu jusque l la le les leur leurs lire lors lorsque lui ma
          mais malgre meme merci mes mieux moi moins mon ne ni non nos notre nous nouveau nouveaute nouvel
          nouvelle nouvelles on ou oui outre par parce parfois parmi pas pendant permet petit petite peu
          peut plus plusieurs plutot pour pourquoi pourtant pres prêt prete prets presque puis qu quand que
          quel quelle quelles quelques quels qui quoi rappel rendez retour rien s sa sans se selon ses si
          son sont sous souvent sur ta tant te tel telle tes toi ton tous tout toute toutes tres trois trop
          tu un une vers via vive voici voila vos votre vous vrai y zoom
          """);

  /** What names do at the beginning of a sentence. */
  private static final Set<String> DEEDS =
      words(
          """
          announced announces acquires acquired adds argues believes brings builds buys calls claims
          confirmed confirms created creates explained explains founded has helps hires hosts introduced
          introduces is invests joined joins launched launches leads makes offers opened opens partners
          plans presents promises publishes raised raises recalls reports reveals said says sells signs
          tells unveiled unveils warns was wants welcomes will wins won
          a accueille acquiert affirme ajoute annonce apporte assure confirme conseille cree declare devient
          dirige est etait etend explique fabrique fait finance fonde indique investit lance leve mene met
          ouvre organise precise predit presente prevoit promet propose publie rachete rappelle recrute
          rejoint remporte revele sera signe souligne veut vend
          """);

  private final Prose post;
  private final Prose source;
  private final Set<String> surelyNames;

  private Names(Prose post, Prose source) {
    this.post = post;
    this.source = source;
    surelyNames =
        post.words().stream()
            .filter(word -> isCapital(word) && !opens(word))
            .map(Word::folded)
            .collect(Collectors.toSet());
  }

  static Stream<Claim> unsupported(Prose post, Prose source) {
    return new Names(post, source).unsupported();
  }

  private Stream<Claim> unsupported() {
    return runs().stream()
        .filter(run -> !source.says(run))
        .filter(run -> run.size() > 1 || isName(run.get(0)))
        .map(
            run ->
                new Claim(
                    run.get(0).start(), run.get(run.size() - 1).end(), FindingCode.CLAIM_NAME));
  }

  /** Words with capitals that stand side by side, without those that are no names. */
  private List<List<Word>> runs() {
    List<List<Word>> runs = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    for (Word word : post.words()) {
      if (!isCapital(word) || isOrdinary(word)) {
        if (!word.isLetter()) {
          close(runs, run);
        }
        continue;
      }
      if (!run.isEmpty() && !touch(run.get(run.size() - 1), word)) {
        close(runs, run);
      }
      run.add(word);
    }
    close(runs, run);
    return runs;
  }

  private static void close(List<List<Word>> runs, List<Word> run) {
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
      run.clear();
    }
  }

  private boolean touch(Word one, Word next) {
    return BETWEEN.matcher(post.text().substring(one.end(), next.start())).matches()
        && (!opens(next) || one.text().length() <= 3);
  }

  private boolean isCapital(Word word) {
    return !word.isLetter()
        && Prose.hasCapital(word.text())
        && word.text().codePoints().noneMatch(Character::isDigit)
        && !isHashtag(word)
        && !isInDate(word);
  }

  private boolean isHashtag(Word word) {
    int at = word.start();
    while (at > 0
        && (Character.isLetterOrDigit(post.text().charAt(at - 1))
            || post.text().charAt(at - 1) == '_')) {
      at--;
    }
    return at > 0 && post.text().charAt(at - 1) == '#';
  }

  private boolean isInDate(Word word) {
    return post.dates().stream()
        .anyMatch(date -> word.start() >= date.start() && word.end() <= date.end());
  }

  private boolean isOrdinary(Word word) {
    return source.hasOrdinary(word.folded())
        || (opens(word)
            && (OPENERS.contains(word.folded())
                || post.hasOrdinary(word.folded())
                || IMPERATIVE.matcher(word.folded()).matches()));
  }

  private boolean opens(Word word) {
    return opens(post.text(), word);
  }

  /** Whether a sentence may begin there, so that a capital shows nothing. */
  static boolean opens(String text, Word word) {
    String before = text.substring(Math.max(0, word.start() - 12), word.start());
    boolean cut = word.start() > 12;
    return OPENING.matcher(cut ? "x" + before : before).find()
        && !ABBREVIATION.matcher(before).find();
  }

  /** A single word that the source does not have. */
  private boolean isName(Word word) {
    return !opens(word)
        || surelyNames.contains(word.folded())
        || Prose.hasCapital(word.text().substring(1))
        || follows(word, DEEDS)
        || post.text().startsWith("'s ", word.end());
  }

  private boolean follows(Word word, Set<String> those) {
    int next = post.words().indexOf(word) + 1;
    return next < post.words().size()
        && those.contains(post.words().get(next).folded())
        && post.text().substring(word.end(), post.words().get(next).start()).equals(" ");
  }

  private static Set<String> words(String list) {
    return Stream.of(list.strip().split("\\s+"))
        .map(Plain::fold)
        .collect(Collectors.toUnmodifiableSet());
  }
}
