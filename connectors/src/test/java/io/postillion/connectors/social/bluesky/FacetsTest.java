package io.postillion.connectors.social.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacetsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hi @alice.test!                        | mention | did:plc:alice.test   | 3  | 14
          é https://a.bc                         | link    | https://a.bc         | 3  | 15
          👨‍👩‍👧‍👧 @handle.com                          | mention | did:plc:handle.com   | 26 | 37
          日本 #タグ                             | tag     | タグ                 | 7  | 14
          see https://a.bc.                      | link    | https://a.bc         | 4  | 16
          (https://example.com/a_(b))            | link    | https://example.com/a_(b) | 1 | 26
          Read:https://example.com/x.            | link    | https://example.com/x | 5 | 26
          https://münchen.de/ä ok                | link    | https://münchen.de/ä | 0  | 22
          #first                                 | tag     | first                | 0  | 6
          A #tag, then more                      | tag     | tag                  | 2  | 6
          (#tag)                                 | tag     | tag                  | 1  | 5
          ＃全角                                 | tag     | 全角                 | 0  | 9
          #2026plans                             | tag     | 2026plans            | 0  | 10
          #C++ today                             | tag     | C++                  | 0  | 4
          🎉🎉 #party🎉                          | tag     | party🎉              | 9  | 19
          (@alice.test)                          | mention | did:plc:alice.test   | 1  | 12
          by @alice.test.                        | mention | did:plc:alice.test   | 3  | 14
          """)
  void what_is_live_is_pointed_at_in_bytes(
      String text, String feature, String value, int start, int end) {
    List<JsonNode> facets = facets(text);

    assertThat(facets).hasSize(1);
    assertThat(facets.get(0).at("/index/byteStart").asInt()).isEqualTo(start);
    assertThat(facets.get(0).at("/index/byteEnd").asInt()).isEqualTo(end);
    JsonNode only = facets.get(0).at("/features/0");
    assertThat(only.path("$type").asText()).isEqualTo("app.bsky.richtext.facet#" + feature);
    assertThat(only.size()).isEqualTo(2);
    assertThat(List.copyOf(only.properties()).get(1).getValue().asText()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com is no link without its scheme",
        "mail a@alice.test",
        "@nobody is no handle",
        "say hi to @unknown.example",
        "#1 and #2026 and #, and # and #",
        "keycap #\uFE0F\u20E3",
        "no#tag",
        "https://",
        "#\u200Btag"
      })
  void what_is_not_live_stays_text(String text) {
    assertThat(facets(text)).isEmpty();
  }

  @Test
  void tags_and_handles_inside_a_link_belong_to_the_link() {
    String text = "See https://a.bc/#tag/@alice.test?x=#y and #tag";

    assertThat(facets(text))
        .extracting(facet -> slice(text, facet))
        .containsExactly("https://a.bc/#tag/@alice.test?x=#y", "#tag");
  }

  @Test
  void they_come_in_the_order_of_the_text_on_every_line() {
    String text = "#one @alice.test\n#two https://a.bc/x\n\n@handle.com #three";

    assertThat(facets(text))
        .extracting(facet -> slice(text, facet))
        .containsExactly("#one", "@alice.test", "#two", "https://a.bc/x", "@handle.com", "#three");
  }

  @Test
  void a_tag_has_up_to_64_characters() {
    assertThat(facets("#" + "x".repeat(64))).hasSize(1);
    assertThat(facets("#" + "x".repeat(65))).isEmpty();
  }

  private static List<JsonNode> facets(String text) {
    return StreamSupport.stream(
            Facets.of(
                    text,
                    handle ->
                        Optional.of("did:plc:" + handle).filter(did -> !did.contains("unknown")))
                .spliterator(),
            false)
        .toList();
  }

  private static String slice(String text, JsonNode facet) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(
        Arrays.copyOfRange(
            bytes, facet.at("/index/byteStart").asInt(), facet.at("/index/byteEnd").asInt()),
        StandardCharsets.UTF_8);
  }
}
