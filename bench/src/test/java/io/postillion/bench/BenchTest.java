package io.postillion.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** That the bench runs; how fast, only its commands say. */
class BenchTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  /** Takes its time, so only with {@code -Dbench.all}. */
  @Test
  @EnabledIfSystemProperty(named = "bench.all", matches = ".*")
  void lag_ends_with_one_line_of_json_and_leaves_a_plot(@TempDir Path folder) throws Exception {
    int exit =
        Bench.run(
            new String[] {
              "lag",
              "--db",
              "h2",
              "--posts",
              "20",
              "--channels",
              "3",
              "--warm-up",
              "5",
              "--lead",
              "3",
              "--spread",
              "1",
              "--ahead",
              "2",
              "--bare",
              "no"
            },
            folder,
            out);

    assertThat(exit).isZero();
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    JsonNode figures = new ObjectMapper().readTree(lines.get(lines.size() - 1));
    assertThat(figures.path("bench").asText()).isEqualTo("lag");
    assertThat(figures.path("arrived").asInt()).isEqualTo(20);
    assertThat(figures.path("twice").asInt()).isZero();
    assertThat(folder.resolve("lag.svg")).isNotEmptyFile();
    assertThat(folder.resolve("lag.json")).isNotEmptyFile();
  }

  @Test
  void claims_ends_with_one_line_of_json_of_a_set_that_somebody_brings(@TempDir Path folder)
      throws Exception {
    Path set = folder.resolve("mine.jsonl");
    Files.writeString(
        set,
        """
        {"source":"a","language":"en","text":"We sold 12 boats in Leeds."}
        {"id":"1","source":"a","claim":"12 boats, sold in Leeds.","label":"true"}
        {"id":"2","source":"a","claim":"We sold 13 boats in Leeds.","label":"figure"}
        """);

    int exit = Bench.run(new String[] {"claims", "--set", set.toString()}, folder, out);

    assertThat(exit).isZero();
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    JsonNode figures = new ObjectMapper().readTree(lines.get(lines.size() - 1));
    assertThat(figures.path("claims").asInt()).isEqualTo(2);
    assertThat(figures.path("precision").asDouble()).isEqualTo(1.0);
    assertThat(figures.path("recall").asDouble()).isEqualTo(1.0);
    assertThat(folder.resolve("claims.svg")).isNotEmptyFile();
  }

  @Test
  void models_reads_the_figures_of_a_long_history(@TempDir Path folder) throws Exception {
    int exit =
        Bench.run(
            new String[] {"models", "--db", "h2", "--posts", "100", "--rounds", "1"}, folder, out);

    assertThat(exit).isZero();
    List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
    JsonNode figures = new ObjectMapper().readTree(lines.get(lines.size() - 1));
    assertThat(figures.path("posts").asInt()).isEqualTo(100);
    assertThat(figures.path("p95_ms").path("post, 90 days").asDouble()).isPositive();
    assertThat(lines).anyMatch(line -> line.matches("approval-single, 90 days .* 100"));
  }

  @Test
  void a_malformed_set_of_claims_ends_the_run(@TempDir Path folder) throws Exception {
    Path set = folder.resolve("mine.jsonl");
    Files.writeString(set, "{}");

    assertThat(Bench.run(new String[] {"claims", "--set", set.toString()}, folder, out))
        .isEqualTo(2);
  }

  @Test
  void an_unknown_option_is_named_before_anything_starts(@TempDir Path folder) {
    assertThat(Bench.run(new String[] {"lag", "--post", "20"}, folder, out)).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_set_that_cannot_be_read_is_refused_before_anything_starts(@TempDir Path folder) {
    String set = folder.resolve("missing.jsonl").toString();

    assertThat(Bench.run(new String[] {"injections", "--set", set}, folder, out)).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void help_shows_every_command(@TempDir Path folder) {
    assertThat(Bench.run(new String[] {"help"}, folder, out)).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("lag", "steady", "idle", "drafts", "desk", "startup", "flow", "takeover")
        .contains("outage", "claims", "injections", "faults");
  }
}
