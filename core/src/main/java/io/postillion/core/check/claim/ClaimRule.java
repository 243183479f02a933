package io.postillion.core.check.claim;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Span;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Points at every number, percentage, date, superlative, quotation and proper name that the source
 * does not contain, with the nearest passage of it. A figure that was altered is a figure that the
 * source does not contain. It cannot see a right figure in a wrong sentence: for that the passage
 * stands beside it. Without a source it has nothing to say.
 */
public final class ClaimRule implements Rule {

  @Override
  public List<Finding> check(Checkable draft) {
    String source = draft.source();
    return source == null || source.isBlank() ? List.of() : check(draft, source);
  }

  private static List<Finding> check(Checkable draft, String sourceText) {
    String text = draft.content().text();
    Locale language = draft.content().language();
    Prose post = Prose.of(text, language);
    Prose source = Prose.ofSource(sourceText, language);
    Passages passages = new Passages(text, Normalizer.normalize(sourceText, Normalizer.Form.NFC));
    return Stream.of(
            dates(post, source),
            figures(post, source),
            Superlatives.unsupported(post, source),
            Quotations.unsupported(post, source),
            Names.unsupported(post, source))
        .flatMap(claims -> claims)
        .sorted(Comparator.comparingInt(Claim::start))
        .map(claim -> finding(text, post.original(claim), claim, passages))
        .toList();
  }

  private static Finding finding(String text, Span span, Claim claim, Passages passages) {
    return claim.code().at(span, span.in(text)).near(passages.nearest(span.start()).orElse(null));
  }

  private static Stream<Claim> dates(Prose post, Prose source) {
    return post.dates().stream()
        .filter(date -> source.dates().stream().noneMatch(date::isSaidBy))
        .map(date -> new Claim(date.start(), date.end(), FindingCode.CLAIM_DATE))
        .distinct();
  }

  private static Stream<Claim> figures(Prose post, Prose source) {
    List<Figure> said =
        Stream.concat(source.figures().stream(), source.dates().stream().flatMap(ClaimRule::parts))
            .toList();
    return post.figures().stream()
        .filter(figure -> said.stream().noneMatch(figure::isSaidBy))
        .map(figure -> new Claim(figure.start(), figure.end(), figure.code()));
  }

  /** A date says its year, and which day of the month it is. */
  private static Stream<Figure> parts(When date) {
    return Stream.of(
            new Figure(date.start(), date.end(), Integer.toString(date.year()), Unit.NONE),
            new Figure(date.start(), date.end(), Integer.toString(date.day()), Unit.ORDINAL))
        .filter(part -> !part.value().equals("0"));
  }
}
