package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.check.voice.Habits;
import io.postillion.core.testing.Drafts;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every rule and every text. */
class RulesLawsTest {

  /** Whatever rules look for, in any order and between anything. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(6),
            Arbitraries.of(
                "https://acme.example/x",
                "http://",
                "www.acme.com",
                "#Wi-Fi",
                "@@a",
                "12 %",
                "1,200.50",
                "9️⃣",
                "𝟗𝟗",
                "½",
                "on 3 March 2026",
                "14h30",
                "“quote",
                "«",
                "\"",
                "'",
                "the best",
                "Marie Curie",
                "cheap",
                "👨‍👩‍👧‍👧",
                "\u202E",
                "\u200D",
                "\uFE0F",
                "\uDB40\uDC41",
                "deux cent vingt et un",
                "one in three",
                "\n",
                " "))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static Checkable draft(String text, String language) {
    return Drafts.text(text)
        .in(Locale.forLanguageTag(language))
        .of(new WordPolicy(List.of("cheap"), List.of("Acme")))
        .restingOn("Acme sold 12 loaves in 2025.");
  }

  @Property(tries = 400)
  void what_is_pointed_at_lies_inside_the_text(@ForAll("texts") String text) {
    Checkable draft = draft(text, "en");
    int length = draft.content().text().length();

    assertThat(all(draft))
        .allMatch(finding -> finding.where().filter(span -> span.end() > length).isEmpty());
  }

  @Property(tries = 400)
  void the_same_draft_has_the_same_findings(@ForAll("texts") String text) {
    assertThat(all(draft(text, "fr"))).isEqualTo(all(draft(text, "fr")));
  }

  @Property(tries = 400)
  void every_finding_is_one_that_the_desk_can_say(@ForAll("texts") String text) {
    assertThat(all(draft(text, "fr")))
        .allMatch(
            finding ->
                List.of(FindingCode.values()).stream()
                    .anyMatch(
                        code ->
                            code.code().equals(finding.code())
                                && code.severity() == finding.severity()
                                && code.arguments() == finding.arguments().size()));
  }

  @Property(tries = 300)
  void a_text_that_is_its_own_source_claims_nothing_else(@ForAll("texts") String text) {
    Checkable own =
        Drafts.text(text).restingOn(Drafts.text(text).restingOnNothing().content().text());

    assertThat(all(own)).noneMatch(finding -> finding.code().startsWith("claim."));
  }

  /** What is left out where only the effect of a setting is looked for. */
  @Property(tries = 200)
  void a_rule_of_the_post_alone_heeds_no_setting(@ForAll("texts") String text) {
    Checkable plain = draft(text, "en");
    Checkable set =
        new Checkable(
            plain.content(),
            plain.limits(),
            new Brand(
                plain.brand().id(),
                "Other",
                Locale.FRENCH,
                ZoneOffset.UTC,
                new Voice("the best", List.of("Marie Curie")),
                new WordPolicy(List.of("quote"), List.of("½"))),
            plain.source(),
            new Circumstances(
                new Policy(
                    new Sensitive(List.of("the best"), List.of()),
                    new Disclosure(Disclosure.Rule.ALWAYS, Map.of())),
                null,
                Habits.NONE,
                true,
                false));
    List<Rule> ofThePostAlone = Rules.all().stream().filter(Rule::isOfPostAlone).toList();

    assertThat(ofThePostAlone)
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.check(set)).isEqualTo(rule.check(plain)));
    assertThat(Rules.heedingSettings(List.of(), List.of()))
        .hasSize(Rules.all().size() - ofThePostAlone.size());
  }

  private static List<Finding> all(Checkable draft) {
    return Rules.all().stream().flatMap(rule -> rule.check(draft).stream()).toList();
  }
}
