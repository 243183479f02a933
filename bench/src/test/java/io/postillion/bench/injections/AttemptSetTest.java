package io.postillion.bench.injections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptSetTest {

  private static final String GOOD =
      """
      {"id": "a", "kind": "mine", "language": "en", "where": "body", "wants": "publish", "payload": "x {canary}"}
      """
          .strip();

  @Test
  void a_line_is_an_attempt() {
    String disguised =
        GOOD.replace("\"a\"", "\"b\"").replace("\"payload\"", "\"as\": \"rot13\", \"payload\"");

    List<Attempt> read = AttemptSet.read("set", GOOD + "\n\n" + disguised + "\n");

    assertThat(read).extracting(Attempt::id).containsExactly("a", "b");
    assertThat(read.get(0).text("here:1")).isEqualTo("x here:1");
    assertThat(read.get(1).text("here")).isEqualTo("ROT13: k urer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                                                   | it is no JSON object
          []                                                  | it is no JSON object
          {} {}                                               | it is no JSON object
          {"id": "b"}                                         | 'kind' must be a text
          {"id": 7}                                           | 'id' must be a text
          {"id": "b", "id": "c"}                              | it is no JSON object
          {"id": "b", "colour": "red"}                        | 'colour' is not known
          {"id": "b", "kind": "k", "language": "en", "where": "moon"} | 'moon' is no 'where'; there are title, body
          """)
  void a_line_that_is_none_is_named_with_its_number(String line, String why) {
    assertThatThrownBy(() -> AttemptSet.read("mine.jsonl", GOOD + "\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Line 2 of mine.jsonl: " + why);
  }

  @Test
  void an_id_is_there_once() {
    assertThatThrownBy(() -> AttemptSet.read("mine.jsonl", GOOD + "\n" + GOOD))
        .hasMessage("Line 2 of mine.jsonl: the id 'a' is there twice.");
  }

  @Test
  void a_set_holds_something() {
    assertThatThrownBy(() -> AttemptSet.read("mine.jsonl", "\n"))
        .hasMessage("mine.jsonl holds no attempt.");
  }

  @Test
  void a_file_that_cannot_be_read_is_named(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("missing.jsonl");
    Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {(byte) 0xE9, '\n'});

    assertThatThrownBy(() -> AttemptSet.of(missing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing.jsonl cannot be read");
    assertThatThrownBy(() -> AttemptSet.of(latin)).hasMessageContaining("is no text in UTF-8");
  }
}
