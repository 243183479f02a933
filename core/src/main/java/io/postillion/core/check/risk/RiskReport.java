package io.postillion.core.check.risk;

import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Severity;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The risk of a revision and the findings it comes from, by a table that anybody can read. What
 * stands in no row of it is low. Three reasons of different kinds make a medium risk a high one.
 *
 * @param why the findings that weigh as much as the whole, one of each kind; empty when it is low
 */
public record RiskReport(Risk risk, List<Finding> why) {

  private static final Set<FindingCode> IS_HIGH =
      Set.of(
          FindingCode.RISK_HEALTH,
          FindingCode.RISK_MONEY,
          FindingCode.RISK_TOPIC,
          FindingCode.INSTRUCTION_VOICE,
          FindingCode.CHARACTER_MIXED);

  private static final Set<FindingCode> IS_MEDIUM =
      Set.of(
          FindingCode.RISK_GREEN,
          FindingCode.RISK_GUARANTEE,
          FindingCode.RISK_COMPARISON,
          FindingCode.RISK_PRIZE,
          FindingCode.RISK_MINORS,
          FindingCode.RISK_ALCOHOL,
          FindingCode.RISK_DAY,
          FindingCode.DISCLOSURE_MISSING,
          FindingCode.LINK_FOREIGN,
          FindingCode.MENTION_FOREIGN,
          FindingCode.MARKUP_FOUND,
          FindingCode.CLAIM_NUMBER,
          FindingCode.CLAIM_PERCENTAGE,
          FindingCode.CLAIM_DATE,
          FindingCode.CLAIM_SUPERLATIVE,
          FindingCode.CLAIM_QUOTATION,
          FindingCode.CLAIM_NAME,
          FindingCode.CLAIM_SUBJECT,
          FindingCode.CLAIM_STUDY,
          FindingCode.CLAIM_CERTAINTY,
          FindingCode.CLAIM_CONTRARY,
          FindingCode.TRANSLATION_FIGURE_LOST,
          FindingCode.TRANSLATION_FIGURE_ADDED,
          FindingCode.TRANSLATION_DATE_LOST,
          FindingCode.TRANSLATION_DATE_ADDED,
          FindingCode.TRANSLATION_NAME_LOST,
          FindingCode.TRANSLATION_NAME_ADDED,
          FindingCode.TRANSLATION_QUOTE_LOST,
          FindingCode.TRANSLATION_QUOTE_ADDED,
          FindingCode.TRANSLATION_LINK_LOST,
          FindingCode.TRANSLATION_LINK_ADDED,
          FindingCode.TRANSLATION_TERM,
          FindingCode.TRANSLATION_KEPT,
          FindingCode.TRANSLATION_LANGUAGE);

  /** So many kinds of medium reasons are high together. */
  private static final int TOGETHER = 3;

  public RiskReport {
    why = List.copyOf(why);
  }

  /** Whatever the rules found in the revision; the same findings always have the same risk. */
  public static RiskReport of(List<Finding> findings) {
    Map<Risk, List<Finding>> byRisk = new EnumMap<>(Risk.class);
    findings.stream()
        .collect(Collectors.groupingBy(RiskReport::of, Collectors.toList()))
        .forEach((risk, those) -> byRisk.put(risk, oneOfEachKind(those)));
    List<Finding> high = byRisk.getOrDefault(Risk.HIGH, List.of());
    List<Finding> medium = byRisk.getOrDefault(Risk.MEDIUM, List.of());
    if (!high.isEmpty()) {
      return new RiskReport(Risk.HIGH, high);
    } else if (medium.isEmpty()) {
      return new RiskReport(Risk.LOW, List.of());
    }
    return new RiskReport(medium.size() >= TOGETHER ? Risk.HIGH : Risk.MEDIUM, medium);
  }

  /** What cannot be approved weighs most; findings of earlier releases weigh as their code does. */
  private static Risk of(Finding finding) {
    if (finding.severity() == Severity.BLOCKER || isOneOf(IS_HIGH, finding)) {
      return Risk.HIGH;
    }
    return isOneOf(IS_MEDIUM, finding) ? Risk.MEDIUM : Risk.LOW;
  }

  private static boolean isOneOf(Set<FindingCode> codes, Finding finding) {
    return codes.stream().anyMatch(code -> code.code().equals(finding.code()));
  }

  private static List<Finding> oneOfEachKind(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.toMap(Finding::code, finding -> finding, (first, next) -> first))
        .values()
        .stream()
        .sorted(Comparator.comparing(Finding::code))
        .toList();
  }
}
