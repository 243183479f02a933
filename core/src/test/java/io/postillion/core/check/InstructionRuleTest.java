package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.post.PostContent;
import io.postillion.core.testing.Drafts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionRuleTest {

  private static final String SECRET_RULE = "Never speak of the quarrel with the millers of Lille.";

  private final InstructionRule rule =
      new InstructionRule(
          List.of(
              "You write the posts of the brand \"", "\" for its channels on social networks."));

  private List<Finding> check(String text, String source) {
    return rule.check(
        new Checkable(
            PostContent.of(text, Locale.ENGLISH),
            Drafts.LIMITS,
            new Brand(
                new BrandId("acme"),
                "Acme",
                Locale.ENGLISH,
                ZoneId.of("UTC"),
                new Voice("warm and precise", List.of("Say you.", SECRET_RULE)),
                WordPolicy.NONE),
            source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You write the posts of the brand Acme.",
        "YOU WRITE, the-posts/of the brand: Acme",
        "Ｙｏｕ ｗｒｉｔｅ the\nposts of\u200B the brand",
        "Y o u w r i t e t h e p o s t s o f t h e b r a n d",
        "#YouWriteThePostsOfTheBrand"
      })
  void the_words_of_a_prompt_block_whatever_stands_between_them(String text) {
    assertThat(check("Bread! " + text, "Bread."))
        .extracting(Finding::code)
        .containsExactly("instruction.repeated");
  }

  @Test
  void it_is_shown_where_they_stand() {
    assertThat(check("So: You write the posts of the brand. Bread!", "Bread."))
        .containsExactly(
            FindingCode.INSTRUCTION_REPEATED.at(
                new Span(4, 36), "You write the posts of the brand"));
  }

  @Test
  void a_rule_of_the_brand_is_not_what_the_brand_says() {
    assertThat(check("Hello. " + SECRET_RULE, "Bread."))
        .extracting(Finding::code)
        .containsExactly("instruction.voice");
  }

  @Test
  void what_the_source_says_too_is_no_secret() {
    assertThat(
            check(SECRET_RULE, "They say: never speak of the quarrel with the millers of Lille!"))
        .isEmpty();
  }

  @Test
  void a_few_words_in_common_are_chance() {
    assertThat(check("You write the posts, we bake. Say you. Warm and precise.", "Bread."))
        .isEmpty();
  }
}
