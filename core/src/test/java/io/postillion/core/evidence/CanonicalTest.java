package io.postillion.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.publish.Publication;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalTest {

  @Test
  void names_are_sorted_and_nothing_stands_between() {
    assertThat(Canonical.of(new Who("7", "Zoë"))).isEqualTo("{\"id\":\"7\",\"name\":\"Zoë\"}");
    assertThat(Canonical.of(Map.of("b", 1, "a", List.of(), "é", true, "z", Map.of())))
        .isEqualTo("{\"a\":[],\"b\":1,\"z\":{},\"é\":true}");
  }

  @Test
  void only_what_json_forbids_is_escaped() {
    assertThat(Canonical.of("\"\\/\b\f\n\r\t\u0001\u001f\u007f é 🎉"))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f é 🎉\"");
  }

  @Test
  void half_a_pair_that_no_file_can_carry_is_replaced() {
    assertThat(Canonical.of("a\uD83Cb")).isEqualTo("\"a\uFFFDb\"");
  }

  @Test
  void words_moments_numbers_and_nothing_have_their_form() {
    assertThat(
            Canonical.of(
                Arrays.asList(
                    Publication.State.SENT,
                    Version.Part.ALT_TEXTS,
                    Instant.parse("2026-11-23T08:00:00Z"),
                    12L,
                    false,
                    null)))
        .isEqualTo("[\"sent\",\"alt-texts\",\"2026-11-23T08:00:00Z\",12,false,null]");
  }

  @Test
  void what_has_no_form_is_refused() {
    assertThatThrownBy(() -> Canonical.of(1.5)).isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Computed by Python: sha256(json.dumps(…, sort_keys=True, separators=…, ensure_ascii=False)).
   */
  @Test
  void others_come_to_the_same_hash() {
    assertThat(Canonical.sha256(Map.of("b", List.of("é\n", 2), "a", "🎉")))
        .isEqualTo("e7869d55daa9a11360ff1bf2b657f51c53c6b0c74eea753d668f04e15e1b2f91");
  }

  @Test
  void for_people_the_order_is_that_of_the_record() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("b", List.of(1, 2));
    fields.put("a", new Who("7", ""));

    assertThat(Canonical.readable(fields))
        .isEqualTo(
            """
            {
              "b": [
                1,
                2
              ],
              "a": {
                "id": "7",
                "name": ""
              }
            }
            """);
  }
}
