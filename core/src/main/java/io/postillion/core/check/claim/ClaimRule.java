package io.postillion.core.check.claim;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds each sentence of a post against its source and points at what the source does not bear out,
 * with the passage that comes nearest or speaks against it: numbers, dates, superlatives,
 * quotations and names that it does not contain, right ones on the wrong thing, studies that it
 * does not name, and what it says with less certainty or denies. Of a source in another language
 * only figures, dates, names and quotations are compared. Without a source it has nothing to say.
 */
public final class ClaimRule implements Rule {

  private static final Set<String> AGAINST =
      Set.of(
          FindingCode.CLAIM_SUBJECT.code(),
          FindingCode.CLAIM_CERTAINTY.code(),
          FindingCode.CLAIM_CONTRARY.code());

  /** The posts about an article, and the versions of a post, come one after the other. */
  private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

  @Override
  public List<Finding> check(Checkable draft) {
    if (draft.isAcross()) {
      return Across.unsupported(draft);
    }
    return held(draft).stream().flatMap(held -> held.findings().stream()).toList();
  }

  @Override
  public boolean isOfPostAlone() {
    return true;
  }

  /**
   * Every sentence of the post that states something, with what the source makes of it; questions
   * state nothing, unless something was found in them.
   */
  public List<Judgement> judge(Checkable draft) {
    return held(draft).stream().filter(Held::isStatement).map(Held::judgement).toList();
  }

  private List<Held> held(Checkable draft) {
    String source = draft.source();
    return source == null || source.isBlank() ? List.of() : held(draft, source);
  }

  private List<Held> held(Checkable draft, String sourceText) {
    String text = draft.content().text();
    Locale language = draft.content().language();
    Prose post = Prose.of(text, language);
    Outline source = outline(sourceText, language);
    Outline outline = Outline.ofPost(post, source);
    Passages passages = new Passages(source, sourceText);
    // what stands in the source word for word, from beginning to end, claims nothing else
    List<Claim> claims =
        sourceText.contains(text)
            ? List.of()
            : claims(outline, source).sorted(Comparator.comparingInt(Claim::start)).toList();
    List<Held> held = new ArrayList<>();
    int at = 0;
    for (Sentence sentence : outline.sentences()) {
      boolean last = sentence.index() == outline.sentences().size() - 1;
      List<Finding> findings = new ArrayList<>();
      Optional<Sentence> nearest = passages.nearest(sentence);
      while (at < claims.size() && (last || claims.get(at).start() < sentence.end())) {
        findings.add(finding(claims.get(at++), nearest.orElse(null), text, post, passages));
      }
      double share =
          nearest.map(passage -> source.share(sentence.keys(), passage.keys())).orElse(0.0);
      held.add(
          new Held(
              sentence,
              post.original(sentence.start(), sentence.end()),
              share,
              nearest.map(passages::text).orElse(null),
              findings));
    }
    return held;
  }

  private Outline outline(String text, Locale language) {
    Read before = last.get();
    if (before != null && before.text().equals(text) && before.language().equals(language)) {
      return before.outline();
    }
    Outline outline = Outline.ofSource(Prose.ofSource(text, language));
    last.set(new Read(text, language, outline));
    return outline;
  }

  private static Stream<Claim> claims(Outline post, Outline source) {
    return Stream.of(
            dates(post.prose(), source.prose()),
            Amounts.unsupported(post, source),
            Superlatives.unsupported(post.prose(), source.prose()),
            Quotations.unsupported(post.prose(), source.prose()),
            Names.unsupported(post.prose(), source.prose()),
            Rates.unsupported(post.prose(), source.prose()),
            Studies.unsupported(post, source),
            Bindings.swapped(post, source),
            Contraries.of(post, source),
            Certainty.overstated(post, source))
        .flatMap(found -> found);
  }

  private static Finding finding(
      Claim claim, @Nullable Sentence nearest, String text, Prose post, Passages passages) {
    Span span = post.original(claim.start(), claim.end());
    Sentence passage = claim.against() == null ? nearest : claim.against();
    return claim
        .code()
        .at(span, span.in(text))
        .near(passage == null ? null : passages.text(passage));
  }

  private static Stream<Claim> dates(Prose post, Prose source) {
    return post.dates().stream()
        .filter(date -> source.dates().stream().noneMatch(date::isSaidBy))
        .map(date -> new Claim(date.start(), date.end(), FindingCode.CLAIM_DATE))
        .distinct();
  }

  private record Read(String text, Locale language, Outline outline) {}

  /**
   * A sentence with what was found.
   *
   * @param share how much of it the nearest passage tells, from 0 to 1
   */
  private record Held(
      Sentence sentence,
      Span span,
      double share,
      @Nullable String passage,
      List<Finding> findings) {

    private static final double TOLD = 0.3;

    boolean isStatement() {
      boolean asks = sentence.text().strip().endsWith("?");
      boolean says = !sentence.anchors().isEmpty() || sentence.terms().size() > 1;
      return !findings.isEmpty() || (!asks && says);
    }

    Judgement judgement() {
      Optional<Finding> contrary = findings.stream().filter(Held::contradicts).findFirst();
      if (contrary.isPresent()) {
        return new Judgement(span, Verdict.CONTRADICTED, contrary.get().passage(), findings);
      }
      boolean told = findings.isEmpty() && share >= TOLD;
      return new Judgement(span, told ? Verdict.SUPPORTED : Verdict.NOT_FOUND, passage, findings);
    }

    private static boolean contradicts(Finding finding) {
      return AGAINST.contains(finding.code());
    }
  }
}
