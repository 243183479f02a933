package io.postillion.core.check.voice;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Phrases;
import io.postillion.core.check.Phrases.Hit;
import io.postillion.core.check.Rule;
import java.util.List;
import java.util.Map;

/** Phrases that readers have met too often, mostly in the words of machines. */
final class ClicheRule implements Rule {

  /** What the lists write where nothing is better than the phrase. */
  private static final String NOTHING = "-";

  private final Map<String, Phrases> lists =
      Map.of(
          "en", Phrases.beside(ClicheRule.class, "cliches_en.txt"),
          "fr", Phrases.beside(ClicheRule.class, "cliches_fr.txt"));

  @Override
  public List<Finding> check(Checkable draft) {
    Phrases list = lists.get(draft.content().language().getLanguage());
    return list == null
        ? List.of()
        : list.in(draft.content().text()).stream().map(ClicheRule::finding).toList();
  }

  private static Finding finding(Hit hit) {
    if (hit.instead().isEmpty()) {
      return FindingCode.VOICE_CLICHE.at(hit.span(), hit.words());
    }
    return hit.instead().equals(NOTHING)
        ? FindingCode.VOICE_FILLER.at(hit.span(), hit.words())
        : FindingCode.VOICE_PLAINER.at(hit.span(), hit.words(), hit.instead());
  }
}
