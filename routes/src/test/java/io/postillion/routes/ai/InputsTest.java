package io.postillion.routes.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.ai.Variant;
import io.postillion.core.ai.Wish;
import io.postillion.core.flow.Task;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputsTest {

  private static Inputs inputs(String name, Object value) {
    return new Inputs(new Task("1", "suggest-words", Map.of(name, value)));
  }

  @Test
  void words_are_spelt_as_in_the_rest_api_or_as_in_java() {
    assertThat(inputs("wish", "call-to-action").word("wish", Wish.class))
        .isEqualTo(Wish.CALL_TO_ACTION);
    assertThat(inputs("wish", "HOOK").word("wish", Wish.class)).isEqualTo(Wish.HOOK);
    assertThat(inputs("variants", "question, how-to,").words("variants", Variant.class))
        .containsExactlyInAnyOrder(Variant.QUESTION, Variant.HOW_TO);
  }

  @Test
  void what_is_missing_or_malformed_says_which() {
    Inputs inputs = inputs("wish", "nicer");

    assertThatThrownBy(() -> inputs.word("wish", Wish.class))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("'nicer' is no wish; there are rephrase, synonym");
    assertThatThrownBy(inputs::post)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no variable 'postId'");
    assertThatThrownBy(() -> inputs("postId", "eleven").post()).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> inputs("start", "first").number("start", 0))
        .isInstanceOf(InputException.class);
  }
}
