package io.postillion.core.check;

import io.postillion.core.brand.WordPolicy;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the brand never says, and what it always says. */
final class WordRule implements Rule {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");

  @Override
  public List<Finding> check(Checkable draft) {
    String text = draft.content().text();
    WordPolicy words = draft.brand().words();
    return Stream.concat(
            words.forbidden().stream()
                .filter(word -> !word.isBlank())
                .flatMap(word -> forbidden(text, word)),
            words.required().stream()
                .filter(word -> !word.isBlank())
                .filter(word -> !wholeWord(word).matcher(text).find())
                .map(FindingCode.WORD_REQUIRED::found))
        .toList();
  }

  private static Stream<Finding> forbidden(String text, String word) {
    return wholeWord(word)
        .matcher(text)
        .results()
        .map(match -> FindingCode.WORD_FORBIDDEN.at(new Span(match.start(), match.end()), word));
  }

  /** Any case, any kind of blank, either apostrophe. */
  private static Pattern wholeWord(String word) {
    String written = Normalizer.normalize(word.strip(), Normalizer.Form.NFC);
    String form =
        BLANKS
            .splitAsStream(written.replace('’', '\''))
            .map(part -> Pattern.quote(part).replace("'", "\\E['’]\\Q"))
            .collect(Collectors.joining(BLANKS.pattern()));
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}\\p{N}_])" + form + "(?![\\p{L}\\p{M}\\p{N}_])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
