package io.postillion.core.check.translation;

import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Glossary.Rendering;
import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.claim.Facts;
import io.postillion.core.check.claim.Facts.Fact;
import io.postillion.core.post.PostContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Points at what a translation has lost and what it has more than its source: figures, dates,
 * names, quoted words, links, hashtags, mentions; at terms that the brand translates otherwise, and
 * at what is still in the language of the source. Without a source it has nothing to say.
 */
public final class TranslationRule implements Rule {

  @Override
  public List<Finding> check(Checkable draft) {
    PostContent original = draft.around().original();
    return original == null || draft.content().text().isBlank()
        ? List.of()
        : check(draft, original);
  }

  private static List<Finding> check(Checkable draft, PostContent original) {
    PostContent content = draft.content();
    List<Rendering> glossary =
        draft.around().policy().glossary().between(original.language(), content.language());
    Pair pair = new Pair(original.text(), content.text());
    return Stream.of(
            Untranslated.in(pair, original.language(), content.language()),
            facts(draft, original, glossary, pair),
            Marks.changed(original, content, glossary, pair),
            Terms.neglected(glossary, pair))
        .flatMap(findings -> findings)
        .toList();
  }

  private static Stream<Finding> facts(
      Checkable draft, PostContent original, List<Rendering> glossary, Pair pair) {
    Facts source = Facts.of(original.text(), original.language());
    Facts translation = Facts.of(draft.content().text(), draft.content().language());
    Disclosure label = draft.around().policy().disclosure();
    List<String> lawfullyLost =
        Stream.concat(
                glossary.stream().map(Rendering::from), Stream.of(label.label(original.language())))
            .toList();
    List<String> lawfullyAdded =
        Stream.concat(
                glossary.stream().map(Rendering::to),
                Stream.of(label.label(draft.content().language())))
            .toList();
    return Stream.concat(
        source.missingIn(translation).stream()
            .filter(fact -> !isPart(fact, lawfullyLost))
            .map(fact -> pair.lost(lost(fact), fact.span(), fact.words())),
        translation.missingIn(source).stream()
            .filter(fact -> !isPart(fact, lawfullyAdded))
            .map(fact -> pair.added(added(fact), fact.span(), fact.words())));
  }

  private static boolean isPart(Fact fact, List<String> wholes) {
    String words = fact.words().toLowerCase(Locale.ROOT);
    return fact.kind() != Facts.Kind.QUOTE
        && wholes.stream().anyMatch(whole -> whole.toLowerCase(Locale.ROOT).contains(words));
  }

  private static FindingCode lost(Fact fact) {
    return switch (fact.kind()) {
      case FIGURE -> FindingCode.TRANSLATION_FIGURE_LOST;
      case DATE -> FindingCode.TRANSLATION_DATE_LOST;
      case NAME -> FindingCode.TRANSLATION_NAME_LOST;
      case QUOTE -> FindingCode.TRANSLATION_QUOTE_LOST;
    };
  }

  private static FindingCode added(Fact fact) {
    return switch (fact.kind()) {
      case FIGURE -> FindingCode.TRANSLATION_FIGURE_ADDED;
      case DATE -> FindingCode.TRANSLATION_DATE_ADDED;
      case NAME -> FindingCode.TRANSLATION_NAME_ADDED;
      case QUOTE -> FindingCode.TRANSLATION_QUOTE_ADDED;
    };
  }
}
