package io.postillion.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.post.ThreadText.Part;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ThreadTextTest {

  @Test
  void a_line_of_three_hyphens_begins_the_next_post() {
    assertThat(ThreadText.parts("One.\n\n---\n\nTwo.\n --- \nThree."))
        .containsExactly(new Part(0, "One."), new Part(11, "Two."), new Part(22, "Three."));
  }

  @Test
  void hyphens_within_a_line_are_words_like_others() {
    String text = "One --- two\n----\n-- -";
    assertThat(ThreadText.isThread(text)).isFalse();
    assertThat(ThreadText.parts(text)).containsExactly(new Part(0, text));
  }

  @Test
  void a_text_without_a_separator_keeps_its_blanks() {
    assertThat(ThreadText.parts("  One.\n")).containsExactly(new Part(0, "  One.\n"));
  }

  @Test
  void posts_without_words_are_left_out() {
    assertThat(ThreadText.parts("---\nOne.\n---\n\n---\nTwo.\n---"))
        .extracting(Part::text)
        .containsExactly("One.", "Two.");
  }

  @Test
  void nothing_but_separators_is_no_thread_to_send() {
    assertThat(ThreadText.parts("---\n---")).containsExactly(new Part(0, "---\n---"));
  }

  @Test
  void pictures_and_card_go_with_the_first_post() {
    Media picture = new Media("a".repeat(64), "image/png", 10, 10, 10, "A loaf");
    PostContent content =
        new PostContent("One.\n---\nTwo.", Locale.ENGLISH, List.of(picture), null, true);

    assertThat(content.parts())
        .containsExactly(
            new PostContent("One.", Locale.ENGLISH, List.of(picture), null, true),
            new PostContent("Two.", Locale.ENGLISH, List.of(), null, true));
  }

  @Property(tries = 300)
  void what_is_joined_is_parted_again(@ForAll("posts") List<String> posts) {
    assertThat(ThreadText.parts(ThreadText.of(posts))).extracting(Part::text).isEqualTo(posts);
  }

  @Property(tries = 300)
  void each_part_stands_where_it_says(@ForAll("texts") String text) {
    assertThat(ThreadText.parts(text))
        .allSatisfy(part -> assertThat(text.startsWith(part.text(), part.start())).isTrue());
  }

  @Provide
  Arbitrary<List<String>> posts() {
    return Arbitraries.strings()
        .withChars("ab .\n-é")
        .ofMinLength(1)
        .ofMaxLength(20)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && !ThreadText.isThread(text))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab -\n\t").ofMaxLength(60);
  }
}
