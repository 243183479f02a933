package io.postillion.core.check.translation;

import io.postillion.core.brand.Glossary.Rendering;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Span;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the brand calls otherwise in the language of the translation. */
final class Terms {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F-]+");

  private Terms() {}

  static Stream<Finding> neglected(List<Rendering> glossary, Pair pair) {
    return glossary.stream().flatMap(rendering -> neglected(rendering, pair).stream());
  }

  private static Optional<Finding> neglected(Rendering rendering, Pair pair) {
    return find(rendering.from(), pair.source())
        .filter(there -> find(rendering.to(), pair.translation()).isEmpty())
        .map(
            there ->
                rendering.isKept()
                    ? pair.lost(FindingCode.TRANSLATION_KEPT, there, rendering.to())
                    : find(rendering.from(), pair.translation())
                        .map(
                            here ->
                                pair.added(
                                    FindingCode.TRANSLATION_TERM,
                                    here,
                                    rendering.from(),
                                    rendering.to()))
                        .orElseGet(
                            () ->
                                pair.lost(
                                    FindingCode.TRANSLATION_TERM,
                                    there,
                                    rendering.from(),
                                    rendering.to())));
  }

  /** In any case, with the endings of plurals and of the feminine. */
  private static Optional<Span> find(String term, String text) {
    String form =
        BLANKS
            .splitAsStream(
                Normalizer.normalize(term.strip(), Normalizer.Form.NFC).replace('’', '\''))
            .map(word -> Pattern.quote(word).replace("'", "\\E['’]\\Q") + "(?:e|s|es|x)?")
            .collect(Collectors.joining(BLANKS.pattern()));
    return Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_#＃@])" + form + "(?![\\p{L}\\p{M}\\p{N}_])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .results()
        .map(match -> new Span(match.start(), match.end()))
        .findFirst();
  }
}
