package io.postillion.core.check.claim;

import io.postillion.core.check.FindingCode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands between quotation marks must stand in the source, word for word. */
final class Quotations {

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("“([^“”]+)(?:”|$)"),
          Pattern.compile("«([^«»]+)(?:»|$)"),
          Pattern.compile("„([^“”„]+)[“”]"),
          Pattern.compile("\"([^\"\\n]+)\""),
          Pattern.compile("‘((?:[^‘'\\n]++|'(?=\\p{L}))+)'(?!\\p{L})"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])'((?:[^'\\n]++|(?<=\\p{L})'(?=\\p{L}))+)'(?![\\p{L}\\p{N}])"));

  /** What a writer left out, or put in. */
  private static final Pattern CUT = Pattern.compile("…|\\.{3}|\\[[^\\]]*]|\\([^)]*\\)");

  private Quotations() {}

  static Stream<Claim> unsupported(Prose post, Prose source) {
    return in(post).filter(quotation -> !isIn(source, quotation.group(1))).map(Quotations::claim);
  }

  /** What stands between quotation marks and has words; they are group 1. */
  static Stream<MatchResult> in(Prose prose) {
    return FORMS.stream()
        .flatMap(form -> form.matcher(prose.text()).results())
        .filter(quotation -> !Word.in(quotation.group(1)).isEmpty());
  }

  private static Claim claim(MatchResult quotation) {
    List<Word> words = Word.in(quotation.group(1));
    int from = quotation.start(1);
    return new Claim(
        from + words.get(0).start(),
        from + words.get(words.size() - 1).end(),
        FindingCode.CLAIM_QUOTATION);
  }

  private static boolean isIn(Prose source, String quotation) {
    return CUT.splitAsStream(quotation).map(Word::in).allMatch(source::says);
  }
}
