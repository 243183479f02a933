package io.postillion.core.check;

import io.postillion.core.post.Media;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Characters that nobody sees and that make a text read, or be read by machines, as something else
 * than what was approved (<a href="https://www.unicode.org/reports/tr36/">UTR 36</a>, <a
 * href="https://trojansource.codes">Trojan Source</a>). Where a script or an emoji needs them they
 * are let through: joiners in emoji sequences and in Arabic and Indic words, direction marks beside
 * right-to-left letters, tags in the flags of England, Scotland and Wales and of states. In alt
 * texts and the card they are found too, without a place.
 */
final class ControlCharacterRule implements Rule {

  private static final Pattern SUSPICIOUS =
      Pattern.compile(
          "(?<embedding>[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}])"
              + "|(?<tags>[\\x{E0000}-\\x{E01EF}]+)"
              + "|(?<control>[\\p{Cc}\\x{2028}\\x{2029}\\p{Cs}&&[^\\n\\t]])"
              + "|(?<invisible>[\\p{Cf}\\p{Co}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180D}"
              + "\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}])");

  /** A black flag, the code of a region, and the tag that ends it. */
  private static final Pattern REGION_FLAG =
      Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}");

  /** Format characters that are seen: Arabic, Syriac and Kaithi number and verse signs. */
  private static final Pattern VISIBLE =
      Pattern.compile(
          "[\\x{0600}-\\x{0605}\\x{06DD}\\x{070F}\\x{0890}\\x{0891}\\x{08E2}\\x{110BD}\\x{110CD}]");

  /** Scripts in which a joiner or non-joiner changes the shape of a word. */
  private static final Set<UnicodeScript> JOINING =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.BENGALI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.GUJARATI,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.SINHALA,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;
  private static final int LEFT_TO_RIGHT_MARK = 0x200E;
  private static final int RIGHT_TO_LEFT_MARK = 0x200F;
  private static final int ARABIC_LETTER_MARK = 0x061C;

  @Override
  public List<Finding> check(Checkable draft) {
    List<Finding> findings = new ArrayList<>(check(draft.content().text()));
    Stream.concat(
            draft.content().media().stream().map(Media::alt),
            draft.content().card().stream()
                .flatMap(card -> Stream.of(card.title(), card.description())))
        .flatMap(unseen -> check(unseen).stream())
        .map(
            finding ->
                new Finding(finding.code(), finding.severity(), null, finding.arguments(), null))
        .distinct()
        .forEach(findings::add);
    return findings;
  }

  private static List<Finding> check(String text) {
    List<Span> flags =
        REGION_FLAG
            .matcher(text)
            .results()
            .map(match -> new Span(match.start(), match.end()))
            .toList();
    List<Finding> findings = new ArrayList<>();
    SUSPICIOUS
        .matcher(text)
        .results()
        .filter(match -> flags.stream().noneMatch(flag -> lies(match, flag)))
        .forEach(match -> judge(text, match).ifPresent(code -> findings.add(finding(code, match))));
    return findings;
  }

  private static boolean lies(MatchResult match, Span flag) {
    return match.start() >= flag.start() && match.end() <= flag.end();
  }

  private static Finding finding(FindingCode code, MatchResult match) {
    return code.at(
        new Span(match.start(), match.end()), "U+%04X".formatted(match.group().codePointAt(0)));
  }

  private static Optional<FindingCode> judge(String text, MatchResult match) {
    if (match.group(1) != null) {
      return Optional.of(FindingCode.CHARACTER_BIDIRECTIONAL);
    } else if (match.group(2) != null) {
      return isIdeographVariant(text, match)
          ? Optional.empty()
          : Optional.of(FindingCode.CHARACTER_TAG);
    } else if (match.group(3) != null) {
      return Optional.of(FindingCode.CHARACTER_CONTROL);
    }
    return isMeant(text, match) ? Optional.empty() : Optional.of(FindingCode.CHARACTER_INVISIBLE);
  }

  /** One variation selector of the supplement after a Han ideograph chooses its shape. */
  private static boolean isIdeographVariant(String text, MatchResult match) {
    String run = match.group();
    return run.codePointCount(0, run.length()) == 1
        && run.codePointAt(0) >= 0xE0100
        && match.start() > 0
        && Character.isIdeographic(text.codePointBefore(match.start()));
  }

  private static boolean isMeant(String text, MatchResult match) {
    int codePoint = match.group().codePointAt(0);
    int before = match.start() == 0 ? -1 : text.codePointBefore(match.start());
    int after = match.end() == text.length() ? -1 : text.codePointAt(match.end());
    return switch (codePoint) {
      case JOINER -> joinsEmoji(text, match) || joinsWord(before, after);
      case NON_JOINER -> joinsWord(before, after);
      case ZERO_WIDTH_SPACE -> separatesWords(before, after);
      case LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK, ARABIC_LETTER_MARK ->
          hasRightToLeft(text) && !(isLeftToRight(before) && isLeftToRight(after));
      default ->
          isVariationSelector(codePoint)
              ? choosesShape(before)
              : VISIBLE.matcher(match.group()).matches();
    };
  }

  private static boolean joinsEmoji(String text, MatchResult match) {
    int at = match.start();
    int before = at;
    while (before > 0 && isEmojiExtension(text.codePointBefore(before))) {
      before -= Character.charCount(text.codePointBefore(before));
    }
    return before > 0
        && match.end() < text.length()
        && TextLengths.isPictograph(text.codePointBefore(before))
        && TextLengths.isPictograph(text.codePointAt(match.end()));
  }

  private static boolean isEmojiExtension(int codePoint) {
    return codePoint == 0xFE0F || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
  }

  /** Between letters or marks of such a script, or after one at the end of a word. */
  private static boolean joinsWord(int before, int after) {
    return before >= 0
        && JOINING.contains(UnicodeScript.of(before))
        && (after < 0 || !Character.isLetter(after) || JOINING.contains(UnicodeScript.of(after)));
  }

  /** Scripts that are written without blanks mark where a line may break. */
  private static boolean separatesWords(int before, int after) {
    Set<UnicodeScript> unspaced =
        EnumSet.of(
            UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
    return before >= 0
        && after >= 0
        && unspaced.contains(UnicodeScript.of(before))
        && unspaced.contains(UnicodeScript.of(after));
  }

  private static boolean hasRightToLeft(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  /** Inside a word of such letters nothing turns. */
  private static boolean isLeftToRight(int codePoint) {
    return codePoint >= 0
        && Character.isLetter(codePoint)
        && Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0x180B && codePoint <= 0x180D);
  }

  /** Behind a symbol, a keycap's digit or an ideograph; never behind another selector. */
  private static boolean choosesShape(int before) {
    return before >= 0
        && (TextLengths.isPictograph(before)
            || "0123456789#*".indexOf(before) >= 0
            || Character.isIdeographic(before)
            || Character.getType(before) == Character.MATH_SYMBOL
            || UnicodeScript.of(before) == UnicodeScript.MONGOLIAN);
  }
}
