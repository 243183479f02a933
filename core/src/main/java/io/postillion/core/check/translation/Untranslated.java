package io.postillion.core.check.translation;

import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Sentences;
import io.postillion.core.check.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences that are still in the language of the source. */
final class Untranslated {

  /** A shorter one may be the same in both languages. */
  private static final int LEAST_WORDS = 4;

  /** What was left as it is need be no longer than a sentence is. */
  private static final int LEAST_KEPT = 3;

  /** Where no small words are known, only that shows. */
  private static final int LEAST_COPIED = 6;

  private static final int LEAST_SMALL_WORDS = 2;

  private Untranslated() {}

  static Stream<Finding> in(Pair pair, Locale from, Locale to) {
    if (from.getLanguage().equals(to.getLanguage())) {
      return whole(pair);
    }
    Set<String> copied =
        pair.sentencesOfSource().stream()
            .map(span -> String.join(" ", words(span.in(pair.source()))))
            .collect(Collectors.toSet());
    List<Span> left =
        pair.sentences().stream()
            .filter(span -> isLeft(words(span.in(pair.translation())), copied, from, to))
            .toList();
    return together(left, pair.translation()).stream().map(span -> finding(span, pair));
  }

  /** It says itself that it is in the other's language. */
  private static Stream<Finding> whole(Pair pair) {
    List<Span> all = pair.sentences();
    return all.isEmpty()
        ? Stream.empty()
        : Stream.of(finding(new Span(all.get(0).start(), all.get(all.size() - 1).end()), pair));
  }

  private static boolean isLeft(List<String> words, Set<String> copied, Locale from, Locale to) {
    boolean isCopied = copied.contains(String.join(" ", words));
    if (!SmallWords.INSTANCE.knows(from)) {
      return isCopied && words.size() >= LEAST_COPIED;
    }
    int own = SmallWords.INSTANCE.count(words, from, to);
    boolean isForeign = own > 0 && SmallWords.INSTANCE.count(words, to, from) == 0;
    return isForeign
        && (isCopied
            ? words.size() >= LEAST_KEPT
            : words.size() >= LEAST_WORDS && own >= LEAST_SMALL_WORDS);
  }

  private static List<String> words(String sentence) {
    return Sentences.words(sentence).stream()
        .map(span -> span.in(sentence).toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Those with nothing but blanks between them are one. */
  private static List<Span> together(List<Span> spans, String text) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      int last = joined.size() - 1;
      if (last >= 0 && text.substring(joined.get(last).end(), span.start()).isBlank()) {
        joined.set(last, new Span(joined.get(last).start(), span.end()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  private static Finding finding(Span span, Pair pair) {
    return pair.added(FindingCode.TRANSLATION_LANGUAGE, span, span.in(pair.translation()).strip());
  }
}
