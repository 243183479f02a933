package io.postillion.core.check;

import java.util.List;
import java.util.Locale;

/** A post in another language than its channel's. */
final class LanguageRule implements Rule {

  @Override
  public List<Finding> check(Checkable draft) {
    Locale language = draft.content().language();
    return draft.around().channelLanguage().stream()
        .filter(wanted -> !wanted.getLanguage().equals(language.getLanguage()))
        .map(
            wanted ->
                FindingCode.LANGUAGE_OTHER.found(wanted.toLanguageTag(), language.toLanguageTag()))
        .toList();
  }
}
