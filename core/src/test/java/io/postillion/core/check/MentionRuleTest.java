package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.testing.Drafts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionRuleTest {

  private final MentionRule rule = new MentionRule();

  private List<Finding> check(String text) {
    return rule.check(Drafts.text(text).restingOnNothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi @alice, @alice.example.com. (@bob@mastodon.example) and @carol's bread!",
        "Write to a@example.com or meet @ the bakery",
        "https://wall.example/@alice-/1 and @a_b-c/@d",
        "Merci @zoe_2…"
      })
  void good_mentions_and_what_is_none_are_left_alone(String text) {
    assertThat(check(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@zoé",
        "@alice@",
        "@alice@example",
        "@@alice",
        "@-alice",
        "@alice@a@b.example",
        "@al*ce"
      })
  void what_looks_like_a_mention_and_can_be_none_is_pointed_at(String mention) {
    assertThat(check("Hi " + mention + ", welcome"))
        .containsExactly(
            FindingCode.MENTION_MALFORMED.at(new Span(3, 3 + mention.length()), mention));
  }
}
