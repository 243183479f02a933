package io.postillion.core.check.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.postillion.core.brand.Policy;
import io.postillion.core.check.Checkable;
import io.postillion.core.check.Circumstances;
import io.postillion.core.check.Finding;
import io.postillion.core.testing.Drafts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistanceRuleTest {

  private static final String CALM = "The oven is warm and the bread is ready. It costs two euros.";

  private final DistanceRule rule = new DistanceRule();

  private List<Finding> check(String text, List<String> approved) {
    Checkable draft = Drafts.text(text).restingOnNothing();
    Habits habits = new Habits(approved.stream().map(Style::of).toList());
    return rule.check(
        new Checkable(
            draft.content(),
            draft.limits(),
            draft.brand(),
            null,
            new Circumstances(Policy.NONE, null, habits, false, false)));
  }

  @Test
  void what_differs_is_said_with_how_much() {
    assertThat(
            check(
                "We love bread! We love our oven! 🍞🍞🍞 Come and see us!",
                Collections.nCopies(10, CALM)))
        .extracting(Finding::code, Finding::arguments)
        .contains(
            tuple("voice.unusualExclamations", List.of("100", "0")),
            tuple("voice.unusualPerson", List.of("100", "0")))
        .anySatisfy(found -> assertThat(found.toList().get(0)).isEqualTo("voice.unusualEmoji"));
  }

  @Test
  void long_sentences_are_unusual_for_a_brand_of_short_ones() {
    String text =
        "The oven that the baker bought from a friend in Lyon is warm again since Sunday and bakes"
            + " bread.";

    assertThat(check(text, Collections.nCopies(12, CALM)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo("voice.unusualLength");
              assertThat(finding.arguments()).containsExactly("19", "7");
            });
  }

  @Test
  void a_text_like_the_others_is_left_alone() {
    assertThat(
            check(
                "The bread is out of the oven now. Come and get it warm.",
                Collections.nCopies(10, CALM)))
        .isEmpty();
  }

  @Test
  void nine_posts_are_no_habit() {
    assertThat(
            check(
                "We love bread! We love our oven! Come and see us!", Collections.nCopies(9, CALM)))
        .isEmpty();
  }

  @Test
  void a_brand_that_does_it_this_way_and_that_finds_nothing_unusual() {
    List<String> mixed = new ArrayList<>(Collections.nCopies(6, CALM));
    mixed.addAll(Collections.nCopies(6, "We love bread! We love our oven! 🍞 Come and see us!"));

    assertThat(check("We bake! We sell! 🍞 Come and see us all, friends!", mixed)).isEmpty();
  }
}
