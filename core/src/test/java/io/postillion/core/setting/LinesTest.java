package io.postillion.core.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.setting.Flaw.Kind;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

  @Test
  void each_kind_is_typed_as_people_type_it() {
    assertThat(Lines.of(BrandSetting.TONE, " dry\r\nand  short ")).containsExactly("dry and short");
    assertThat(Lines.of(BrandSetting.RULES, "One, two.\r\n\r\n Three. \nOne, two."))
        .containsExactly("One, two.", "Three.");
    assertThat(Lines.of(BrandSetting.BANNED, "#bread, rye;＃Ete\n bread"))
        .containsExactly("bread", "rye", "Ete");
    assertThat(Lines.of(BrandSetting.TONE, " \n")).isEmpty();
    assertThat(Lines.of(BrandSetting.TOPICS, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          DAYS,        11-13: Attacks in Paris: 2015
          DAYS,        2026-02-28:Mourning
          LABELS,      fr: Rédigé avec l’IA
          PREFERRED,   Été_2026
          TONE,        warm – precise
          FORBIDDEN,   bon marché
          DISCLOSURE,  ALWAYS
          CORRECTIONS, SPELLING
          """)
  void what_can_be_used_has_no_flaw(BrandSetting setting, String line) {
    assertThat(Lines.flaw(setting, List.of(line))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          DAYS,        30 May,              NO_DAY
          DAYS,        02-30: Never,        NO_DAY
          DAYS,        2026-13-01: Never,   NO_DAY
          DAYS,        11-13:,              NO_DAY
          DAYS,        : Name,              NO_DAY
          LABELS,      Made with AI,        NO_LABEL
          LABELS,      english: Made by AI, NO_LABEL
          LABELS,      xx: Made by AI,      NO_LABEL
          LABELS,      en:,                 EMPTY_LABEL
          PREFERRED,   so-so,               NO_TAG
          BANNED,      a.b,                 NO_TAG
          DISCLOSURE,  SOMETIMES,           NO_CHOICE
          CORRECTIONS, none,                NO_CHOICE
          """)
  void what_cannot_be_used_is_named_with_its_line(BrandSetting setting, String line, Kind kind) {
    assertThat(Lines.flaw(setting, List.of(line))).contains(Flaw.of(kind, line));
  }

  @Test
  void too_much_and_too_little_say_what_would_do() {
    assertThat(Lines.flaw(BrandSetting.BANNED, tags(200)))
        .contains(new Flaw(Kind.TOO_MANY, "200", 100));
    assertThat(Lines.flaw(BrandSetting.BANNED, tags(100))).isEmpty();
    assertThat(Lines.flaw(BrandSetting.RULES, List.of("x".repeat(301))))
        .map(Flaw::most)
        .contains(300);
    assertThat(Lines.flaw(BrandSetting.TONE, List.of())).contains(Flaw.of(Kind.EMPTY, ""));
    assertThat(Lines.flaw(BrandSetting.DISCLOSURE, List.of())).contains(Flaw.of(Kind.EMPTY, ""));
    assertThat(Lines.flaw(BrandSetting.RULES, List.of())).isEmpty();
    assertThat(Lines.flaw(BrandSetting.LABELS, List.of("en: One", "en: Two")))
        .contains(Flaw.of(Kind.LABEL_TWICE, "en: Two"));
  }

  @Test
  void what_nobody_sees_steers_no_prompt_and_no_page() {
    List.of("a\u202Eb", "a\u0000b", "a\u200Bb", "a\tb", "a\uDB40\uDC41b")
        .forEach(
            line ->
                assertThat(Lines.flaw(BrandSetting.RULES, List.of(line)))
                    .contains(Flaw.of(Kind.UNSEEN, line)));
    assertThat(Lines.flaw(BrandSetting.RULES, Collections.singletonList("No 👩‍🚀 emoji.")))
        .isEmpty();
  }

  private static List<String> tags(int many) {
    return IntStream.range(0, many).mapToObj(number -> "tag" + number).toList();
  }
}
