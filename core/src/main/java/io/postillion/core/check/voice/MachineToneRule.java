package io.postillion.core.check.voice;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Emoji;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Sentences;
import io.postillion.core.check.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Patterns rather than words: <i>not just this, but that</i>, threes of praise, dashes in a row, an
 * emoji before every sentence.
 */
final class MachineToneRule implements Rule {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MANY_DASHES = 3;
  private static final int MANY_OPENERS = 3;

  private static final Pattern CONTRAST =
      Pattern.compile(
          "(?<!\\p{L})(?:not (?:just|only|merely|simply|about) [^.!?\\n]{2,70}?[,;—–-]+ ?(?:but|it['’]s|it"
              + " is|they['’]re)"
              + "|(?:(?:is|are|was)n['’]t|it['’]s not|this is not) (?:just |only |merely |about )?[^.!?\\n]{2,60}?(?:[;—–]"
              + " ?|, |\\. )(?:it['’]s|this is|they['’]re) "
              + "|(?:pas|non) (?:seulement|juste|simplement) [^.!?\\n]{2,70}?[,;—–-]* ?mais"
              + "|(?:ce n['’]est|n['’]est) pas (?:seulement |juste |simplement |qu['’])?[^.!?\\n]{2,60}?[,;—–]"
              + " ?c['’]est |bien plus qu['’e])",
          FLAGS);

  private static final String BETTER =
      "(?:faster|smarter|better|stronger|easier|simpler|quicker|cheaper|greener|safer|cleaner|bigger"
          + "|bolder|brighter|higher|healthier|happier|richer|leaner|deeper|wiser)";

  private static final Pattern TRIAD =
      Pattern.compile(
          "(?<!\\p{L})(?:%1$s, %1$s,?(?: and| &)? %1$s|plus \\p{L}+, plus \\p{L}+(?:,| et|, et) plus \\p{L}+)(?!\\p{L})"
              .formatted(BETTER),
          FLAGS);

  /** <i>Simple. Fast. Reliable.</i> */
  private static final Pattern STACCATO =
      Pattern.compile("(?:(?<=^)|(?<=[\\s—:]))(?:\\p{Lu}\\p{Ll}{2,}\\. ){2}\\p{Lu}\\p{Ll}{2,}[.!]");

  private static final Pattern DASH = Pattern.compile("—|(?<=\\s)–(?=\\s)");

  @Override
  public List<Finding> check(Checkable draft) {
    String text = draft.content().text();
    List<Finding> findings = new ArrayList<>();
    all(text, CONTRAST, FindingCode.VOICE_CONTRAST, findings);
    all(text, TRIAD, FindingCode.VOICE_TRIAD, findings);
    all(text, STACCATO, FindingCode.VOICE_TRIAD, findings);
    List<Span> dashes = spans(text, DASH);
    if (dashes.size() >= MANY_DASHES) {
      findings.add(FindingCode.VOICE_DASHES.at(whole(dashes), dashes.size()));
    }
    openers(text).ifPresent(findings::add);
    return findings;
  }

  private static void all(String text, Pattern form, FindingCode code, List<Finding> findings) {
    spans(text, form).forEach(span -> findings.add(code.at(span, span.in(text))));
  }

  private static List<Span> spans(String text, Pattern form) {
    return form.matcher(text).results().map(match -> new Span(match.start(), match.end())).toList();
  }

  private static Span whole(List<Span> spans) {
    return new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
  }

  private static Optional<Finding> openers(String text) {
    List<Span> emoji = Emoji.in(text);
    List<Span> sentences =
        Sentences.in(text).stream()
            .filter(sentence -> !Sentences.words(sentence.in(text)).isEmpty())
            .toList();
    Set<Integer> starts = sentences.stream().map(Span::start).collect(Collectors.toSet());
    List<Span> opening = emoji.stream().filter(one -> starts.contains(one.start())).toList();
    return opening.size() >= MANY_OPENERS && 2 * opening.size() >= sentences.size()
        ? Optional.of(FindingCode.VOICE_OPENERS.at(whole(opening), opening.size()))
        : Optional.empty();
  }
}
