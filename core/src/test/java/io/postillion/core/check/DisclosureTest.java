package io.postillion.core.check;

import static io.postillion.core.testing.World.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Disclosure.Rule;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.check.voice.Habits;
import io.postillion.core.post.PostContent;
import io.postillion.core.testing.Drafts;
import io.postillion.core.testing.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers are told of AI as the brand wants it, in words that somebody approves. */
class DisclosureTest {

  private static final Map<String, String> LABELS =
      Map.of("en", "Made with AI", "fr", "Fait avec l’IA");

  private static List<Finding> check(
      String language, String text, Rule rule, boolean aiWrote, boolean marks) {
    Circumstances around =
        new Circumstances(
            new Policy(Sensitive.NOTHING, new Disclosure(rule, LABELS)),
            null,
            Habits.NONE,
            aiWrote,
            marks);
    Checkable draft = Drafts.text(text).in(Locale.forLanguageTag(language)).restingOnNothing();
    PostContent content = draft.content().marked(around.isToMark());
    return new DisclosureRule()
        .check(new Checkable(content, draft.limits(), draft.brand(), null, around));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Fresh bread., WHEN_AI_WROTE, Made with AI",
    "fr, Du pain frais., WHEN_AI_WROTE, Fait avec l’IA",
    "en, Made with aid., ALWAYS, Made with AI",
    "es, Pan fresco., ALWAYS, Made with AI"
  })
  void a_label_that_is_missing_is_named_in_the_language_of_the_post(
      String language, String text, Rule rule, String label) {
    assertThat(check(language, text, rule, true, false))
        .containsExactly(FindingCode.DISCLOSURE_MISSING.found(label));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Fresh bread., NEVER, true",
    "en, Fresh bread., WHEN_AI_WROTE, false",
    "en, 'Fresh bread. (Made with AI)', ALWAYS, true",
    "en, Fresh bread. MADE WITH AI., WHEN_AI_WROTE, true",
    "fr, Du pain. Fait avec l'IA, WHEN_AI_WROTE, true"
  })
  void nothing_is_missing_where_it_is_said_or_need_not_be(
      String language, String text, Rule rule, boolean aiWrote) {
    assertThat(check(language, text, rule, aiWrote, false)).isEmpty();
  }

  @Test
  void a_network_with_a_mark_needs_no_label_and_the_approver_is_told() {
    assertThat(check("en", "Fresh bread.", Rule.WHEN_AI_WROTE, true, true))
        .containsExactly(FindingCode.DISCLOSURE_MARKED.found());
  }

  @Test
  void a_brand_without_labels_has_usual_ones() {
    assertThat(Disclosure.NEVER.label(Locale.FRENCH)).isEqualTo("Rédigé avec l’aide de l’IA");
    assertThat(Disclosure.NEVER.label(Locale.ITALIAN)).isEqualTo("Written with the help of AI");
  }

  @Test
  void a_brand_without_a_rule_leaves_every_draft_as_it_is() {
    var world = new World();
    var id = world.planned();
    world.drafting.first(ACME, id);

    assertThat(world.revision(id).content().aiMark()).isFalse();
    assertThat(world.findings.of(ACME, world.revision(id).id()))
        .noneMatch(finding -> finding.code().startsWith("disclosure"));
  }
}
