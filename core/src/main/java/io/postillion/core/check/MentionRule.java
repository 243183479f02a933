package io.postillion.core.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What looks like a mention and can be none on any network; the rules of one are its own. */
final class MentionRule implements Rule {

  private static final Pattern CANDIDATE =
      Pattern.compile("(?<![\\p{L}\\p{N}_.@/+-])@[^\\s/,;:!?()\\[\\]{}<>\"«»“”„…]+");

  /** {@code @name}, {@code @name.example.com} or {@code @name@example.com}, possibly with 's. */
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "@\\w+(?:[.-]+\\w+){0,20}(?:@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+){1,20})?(?:['’]\\p{L}*)?");

  private static final Pattern CLOSING = Pattern.compile("[.'’*]+$");

  @Override
  public List<Finding> check(Checkable draft) {
    return CANDIDATE
        .matcher(Links.blanked(draft.content().text()))
        .results()
        .filter(match -> !WELL_FORMED.matcher(written(match)).matches())
        .map(
            match ->
                FindingCode.MENTION_MALFORMED.at(
                    new Span(match.start(), match.start() + written(match).length()),
                    written(match)))
        .toList();
  }

  private static String written(MatchResult match) {
    String closed = CLOSING.matcher(match.group()).replaceFirst("");
    return closed.isEmpty() ? match.group() : closed;
  }
}
