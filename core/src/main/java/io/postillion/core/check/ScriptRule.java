package io.postillion.core.check;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Letters that pass for others: words of two alphabets, words of a foreign alphabet that read as
 * Latin ones, and symbols that are drawn as letters (<a
 * href="https://www.unicode.org/reports/tr39/">UTS 39</a>). Han, kana and hangul may stand beside
 * Latin letters, and Greek ones that look like no other, as in TGFβ.
 */
final class ScriptRule implements Rule {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  private static final String SYMBOL =
      "[\\x{1D400}-\\x{1D7CB}\\x{24B6}-\\x{24E9}\\x{1F130}-\\x{1F16F}\\x{1F172}-\\x{1F17D}"
          + "\\x{1F180}-\\x{1F189}\\x{FF21}-\\x{FF3A}\\x{FF41}-\\x{FF5A}\\x{2102}\\x{210B}-\\x{210E}"
          + "\\x{2110}-\\x{2113}\\x{2115}\\x{2119}-\\x{211D}\\x{2124}\\x{212C}\\x{212F}-\\x{2131}"
          + "\\x{2133}\\x{2134}][\\x{FE0E}\\x{FE0F}]?";

  /** Bold, script, double-struck, circled, squared or wide letters, two or more of them. */
  private static final Pattern STYLED = Pattern.compile(SYMBOL + "(?: ?" + SYMBOL + ")+");

  private static final Set<UnicodeScript> SHARED =
      EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);

  private static final Set<UnicodeScript> BESIDE_LATIN =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  /** Cyrillic, Greek, Armenian and Cherokee letters that are taken for Latin ones. */
  private static final String LOOK_ALIKES =
      "асԁеһіјӏорԛсѕхуѵԝѡАВСЕНІЈКМОРЅТХУѴԜҮүоӀҺ"
          + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχγτϳϲ"
          + "ոսօհցզքյԼՏՍԱ"
          + "ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ";

  @Override
  public List<Finding> check(Checkable draft) {
    String text = draft.content().text();
    boolean latin = isMostlyLatin(text);
    Stream<Finding> words =
        WORD.matcher(text)
            .results()
            .filter(word -> isMixed(word.group()) || latin && passesForLatin(word.group()))
            .map(word -> FindingCode.CHARACTER_MIXED.at(span(word), word.group()));
    Stream<Finding> styled =
        STYLED
            .matcher(text)
            .results()
            .filter(match -> latin || !isWide(match.group()))
            .map(match -> FindingCode.CHARACTER_STYLED.at(span(match), plain(match.group())));
    return Stream.concat(words, styled).toList();
  }

  private static Span span(MatchResult match) {
    return new Span(match.start(), match.end());
  }

  private static Set<UnicodeScript> scripts(String word) {
    return word.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(script -> !SHARED.contains(script))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
  }

  private static boolean isMixed(String word) {
    Set<UnicodeScript> scripts = scripts(word);
    scripts.removeAll(BESIDE_LATIN);
    if (scripts.size() < 2) {
      return false;
    }
    return !scripts.equals(EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK))
        || word.codePoints().anyMatch(ScriptRule::isLookAlike);
  }

  private static boolean passesForLatin(String word) {
    return word.codePointCount(0, word.length()) > 2
        && word.codePoints().allMatch(ScriptRule::isLookAlike);
  }

  private static boolean isLookAlike(int codePoint) {
    return UnicodeScript.of(codePoint) != UnicodeScript.LATIN
        && LOOK_ALIKES.indexOf(codePoint) >= 0;
  }

  private static boolean isMostlyLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN)
            .count();
    return 2 * latin > letters;
  }

  private static boolean isWide(String styled) {
    return UnicodeBlock.of(styled.codePointAt(0)) == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
  }

  private static String plain(String styled) {
    return Normalizer.normalize(styled, Normalizer.Form.NFKC).strip();
  }
}
