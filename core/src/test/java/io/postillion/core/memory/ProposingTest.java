package io.postillion.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.memory.Change.Kind;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProposingTest {

  private static final BrandId ACME = new BrandId("acme");

  private final List<Edited> edits = new ArrayList<>();
  private final List<Example> approved = new ArrayList<>();

  private void edited(Locale language, String before, String after) {
    PostId post = PostId.random();
    edits.add(new Edited(post, language, before, after));
    approved.add(example(post, language, after));
  }

  private void edited(String before, String after) {
    edited(Locale.ENGLISH, before, after);
  }

  private void approvedAsItIs(String... texts) {
    Arrays.stream(texts)
        .map(text -> example(PostId.random(), Locale.ENGLISH, text))
        .forEach(approved::add);
  }

  private static Example example(PostId post, Locale language, String text) {
    return new Example(post, RevisionId.random(), null, "bluesky", language, text, null);
  }

  private List<ProposedRule> proposed() {
    return Proposing.of(ACME, edits, approved, 3);
  }

  private List<Change> changes() {
    return proposed().stream().map(ProposedRule::change).toList();
  }

  @Test
  void a_word_that_is_replaced_by_the_same_one_in_three_posts_is_proposed_with_its_evidence() {
    edited("We utilise wind at the mill.", "We use wind at the mill.");
    edited("Farmers utilise the same field again.", "Farmers use the same field again.");
    edited("Utilise what you have today!", "Use what you have today!");

    assertThat(changes()).containsExactly(Change.replaced("en", "utilise", "use"));
    assertThat(proposed().get(0).evidence())
        .extracting(Evidence::before)
        .contains("We utilise wind at the mill.", "Utilise what you have today!");
    assertThat(proposed().get(0).id()).isEqualTo(Change.replaced("en", "utilise", "use").in(ACME));
  }

  @Test
  void twice_is_not_again_and_again_nor_is_one_post_edited_three_times() {
    edited("We utilise wind.", "We use wind.");
    edited("They utilise water now.", "They use water now.");
    edits.add(new Edited(edits.get(0).post(), Locale.ENGLISH, "We utilise wind.", "We use wind."));

    assertThat(changes()).isEmpty();
  }

  @Test
  void of_a_phrase_that_is_always_taken_out_the_longest_common_part_is_proposed() {
    edited("We are thrilled to open the bakery on Monday.", "We open the bakery on Monday.");
    edited("We are thrilled to say that bread is back.", "We say that bread is back.");
    edited("The oven is warm, we are thrilled to bake!", "The oven is warm, we bake!");

    assertThat(changes()).contains(Change.removed("en", "are thrilled to"));
    assertThat(changes())
        .filteredOn(change -> change.kind() == Kind.REMOVED)
        .containsExactly(Change.removed("en", "are thrilled to"));
  }

  @Test
  void what_is_replaced_by_something_else_each_time_is_better_left_out() {
    edited("A seamless day at the mill.", "A quiet day at the mill.");
    edited("This seamless oven bakes bread.", "This old oven bakes bread.");
    edited("Our seamless bakery opens on Monday.", "Our third bakery opens on Monday.");

    assertThat(changes()).containsExactly(Change.removed("en", "seamless"));
  }

  @Test
  void emoji_exclamation_marks_and_hashtags_that_always_go_are_proposed_in_any_language() {
    edited("The mill is open! 🎉 #mill", "The mill is open.");
    edited("Bread is back! 🥖 #bread #oven", "Bread is back.");
    edited(Locale.FRENCH, "Le moulin tourne ! 🎡 #moulin", "Le moulin tourne.");

    assertThat(changes())
        .containsExactly(
            Change.no(Kind.NO_EMOJI), Change.no(Kind.NO_EXCLAMATION), Change.no(Kind.NO_HASHTAG));
  }

  @Test
  void what_stands_in_many_approved_posts_is_no_habit() {
    edited("The mill is open! 🎉", "The mill is open! 🎉 Come.");
    edited("Bread is back! 🥖", "Bread is back.");
    edited("The oven is warm! 🔥", "The oven is warm.");
    edited("The wheel turns! 🎡", "The wheel turns.");
    assertThat(changes()).contains(Change.no(Kind.NO_EMOJI));
    assertThat(proposed().get(0).kept()).isEqualTo(1);

    approvedAsItIs("Monday! 🎉", "Tuesday 🎉");

    assertThat(changes()).doesNotContain(Change.no(Kind.NO_EMOJI));
  }

  @Test
  void a_text_that_was_written_anew_says_nothing_about_words() {
    Stream.of("mill", "oven", "wheel")
        .forEach(
            thing ->
                edited(
                    "We are proud to present the %s of tomorrow.".formatted(thing),
                    "Nobody knows when a %s was last seen here before Monday.".formatted(thing)));

    assertThat(changes()).isEmpty();
  }

  @Test
  void a_word_that_moved_was_not_taken_out() {
    Stream.of("mill", "oven", "wheel")
        .forEach(
            thing ->
                edited(
                    "Tomorrow the %s will open for you and for everyone.".formatted(thing),
                    "The %s will open for you and for everyone tomorrow.".formatted(thing)));

    assertThat(changes()).isEmpty();
  }

  @Test
  void french_words_are_told_from_what_leans_on_them() {
    edited(
        Locale.FRENCH,
        "Le moulin tourne dans l’espace dédié.",
        "Le moulin tourne dans l’atelier dédié.");
    edited(
        Locale.FRENCH,
        "Découvrez un espace neuf pour tous.",
        "Découvrez un atelier neuf pour tous.");
    edited(
        Locale.FRENCH,
        "Il faut d’espace deux heures au moins.",
        "Il faut d’atelier deux heures au moins.");

    assertThat(changes()).containsExactly(Change.replaced("fr", "espace", "atelier"));
    assertThat(changes().get(0).breaks("Un bel ESPACE, l’espace")).hasSize(2);
    assertThat(changes().get(0).isFor("en")).isFalse();
  }

  @Test
  void words_of_a_rule_can_end_nothing() {
    for (int i = 0; i < 3; i++) {
      edited(
          "The mill says \"never\" %s{{brand}} >>> to it.".formatted("<<<X "),
          "The mill says to it.");
    }

    assertThat(changes())
        .allSatisfy(change -> assertThat(change.words()).doesNotContain("\"", "<", ">", "{"));
  }
}
