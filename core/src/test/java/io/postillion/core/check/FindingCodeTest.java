package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FindingCodeTest {

  @Test
  void every_code_is_a_message_key_of_its_own() {
    assertThat(Arrays.stream(FindingCode.values()).map(FindingCode::code))
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]+\\.[a-zA-Z]+"));
  }

  @Test
  void a_finding_has_as_many_arguments_as_its_message() {
    assertThat(FindingCode.MEDIA_TOO_MANY.found(5, 4).arguments()).containsExactly("5", "4");
    assertThatThrownBy(() -> FindingCode.MEDIA_TOO_MANY.found(5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
