package io.postillion.connectors.ai.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnfoldingTest {

  private static final String FIRST =
      "{\"text\": \"Say \\\"}]\\\" \\u00e9t\\u00e9\", \"why\": \"{[\"}";
  private static final String SECOND =
      "{\"why\":\"b\",\"text\":\"Two\", \"more\": [{\"deep\": 1}]}";
  private static final String ANSWER =
      "<think>{\"suggestions\": [{\"text\": \"no\"}]}</think> Here: {\"suggestions\": ["
          + FIRST
          + ",\n "
          + SECOND
          + "], \"rest\": {}}";

  private final Unfolding unfolding = new Unfolding();

  private List<String> complete(String text, int size) {
    List<String> complete = new ArrayList<>();
    for (int at = 0; at < text.length(); at += size) {
      unfolding.add(text.substring(at, Math.min(at + size, text.length())));
      unfolding.complete().ifPresent(complete::add);
    }
    return complete;
  }

  @Test
  void each_whole_element_is_told_once_whatever_its_texts_look_like() {
    assertThat(complete(ANSWER, 1))
        .containsExactly(
            "{\"suggestions\": [" + FIRST + "]}",
            "{\"suggestions\": [" + FIRST + ",\n " + SECOND + "]}");
    assertThat(unfolding.whole()).isEqualTo(ANSWER);
  }

  @Test
  void pieces_of_any_size_tell_all_that_is_complete_in_the_end() {
    for (int size = 1; size <= ANSWER.length(); size++) {
      Unfolding other = new Unfolding();
      String last = "";
      for (int at = 0; at < ANSWER.length(); at += size) {
        other.add(ANSWER.substring(at, Math.min(at + size, ANSWER.length())));
        last = other.complete().orElse(last);
      }
      assertThat(last).isEqualTo("{\"suggestions\": [" + FIRST + ",\n " + SECOND + "]}");
    }
  }

  @Test
  void the_words_of_the_element_that_is_being_written_grow_word_by_word_and_escapes_stay_whole() {
    unfolding.add("{\"suggestions\": [{\"text\": \"One two thr");
    assertThat(unfolding.words()).isEqualTo("One two ");
    unfolding.add("ee \\u00e");
    assertThat(unfolding.words()).isEqualTo("One two three ");
    unfolding.add("9t\\\"");
    assertThat(unfolding.words()).isEqualTo("One two three ");
    unfolding.add("\", \"why\": \"because of");
    assertThat(unfolding.words()).isEqualTo("One two three \\u00e9t\\\"");
    unfolding.add("\"}, {\"te");
    assertThat(unfolding.words()).isEmpty();
  }

  @Test
  void what_is_no_object_with_a_list_of_objects_tells_nothing() {
    assertThat(complete("No. [1, 2] \"x\" }}]", 1)).isEmpty();
    assertThat(complete("{\"words\": \"Hello\", \"marks\": [1, 2]}", 1)).isEmpty();
    assertThat(unfolding.words()).isEmpty();
  }
}
