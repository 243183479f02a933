package io.postillion.core.check.risk;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Phrases;
import io.postillion.core.check.Rule;
import java.util.List;
import java.util.Map;

/**
 * Words that the law or the networks look at closely: health (Regulation (EC) 1924/2006), money and
 * guarantees (Directive 2005/29/EC), green claims (Directive (EU) 2024/825, from 27 September
 * 2026), comparisons (Directive 2006/114/EC), prizes, children, alcohol (in France the law Évin).
 * It knows words, not law: whether a claim may be made is for a person to say.
 */
final class LegalRule implements Rule {

  private static final Map<String, FindingCode> CODES =
      Map.of(
          "health", FindingCode.RISK_HEALTH,
          "money", FindingCode.RISK_MONEY,
          "green", FindingCode.RISK_GREEN,
          "guarantee", FindingCode.RISK_GUARANTEE,
          "comparison", FindingCode.RISK_COMPARISON,
          "prize", FindingCode.RISK_PRIZE,
          "minors", FindingCode.RISK_MINORS,
          "alcohol", FindingCode.RISK_ALCOHOL);

  private final Map<String, Phrases> lists =
      Map.of(
          "en", Phrases.beside(LegalRule.class, "legal_en.txt"),
          "fr", Phrases.beside(LegalRule.class, "legal_fr.txt"));

  @Override
  public List<Finding> check(Checkable draft) {
    Phrases list = lists.get(draft.content().language().getLanguage());
    return list == null
        ? List.of()
        : list.in(draft.content().text()).stream()
            .map(hit -> code(hit.section()).at(hit.span(), hit.words()))
            .toList();
  }

  static FindingCode code(String section) {
    FindingCode code = CODES.get(section);
    if (code == null) {
      throw new IllegalStateException("No kind of risk is called '%s'".formatted(section));
    }
    return code;
  }
}
