package io.postillion.core.check.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Voice;
import io.postillion.core.brand.WordPolicy;
import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.post.PostContent;
import io.postillion.core.testing.Drafts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The back-check on translations of our own writing, faithful ones and ones with one thing changed.
 * The floors lie a little below what {@code docs/ai.md} says was measured.
 */
class TranslationSetTest {

  private static final Brand ACME =
      new Brand(
          new BrandId("acme"),
          "Acme",
          Locale.ENGLISH,
          ZoneId.of("UTC"),
          Voice.PLAIN,
          WordPolicy.NONE);

  /**
   * @param label {@code faithful}, or what was changed
   */
  private record Row(
      String part, Locale from, Locale to, String label, String source, String translation) {

    boolean isDrift() {
      return !label.equals("faithful");
    }

    List<Finding> findings() {
      return new TranslationRule()
          .check(
              new Checkable(
                  PostContent.of(translation, to),
                  Drafts.LIMITS,
                  ACME,
                  null,
                  Sources.around(PostContent.of(source, from))));
    }

    boolean isFlagged() {
      return !findings().isEmpty();
    }

    @Override
    public String toString() {
      return "%s %s→%s %s: %s %s".formatted(part, from, to, label, translation, findings());
    }
  }

  @ParameterizedTest
  @CsvSource({"dev, 0.97, 0.97", "test, 0.93, 0.93"})
  void what_drifted_is_flagged_and_what_did_not_is_left_alone(
      String part, double leastPrecision, double leastRecall) {
    List<Row> rows = rows().stream().filter(row -> row.part().equals(part)).toList();
    List<Row> flagged = rows.stream().filter(Row::isFlagged).toList();
    long right = flagged.stream().filter(Row::isDrift).count();
    long drifted = rows.stream().filter(Row::isDrift).count();
    List<Row> wrong = rows.stream().filter(row -> row.isDrift() != row.isFlagged()).toList();

    assertThat(right / (double) flagged.size())
        .as("precision of %d of %d; wrong: %s", right, flagged.size(), wrong)
        .isGreaterThanOrEqualTo(leastPrecision);
    assertThat(right / (double) drifted)
        .as("recall of %d of %d; wrong: %s", right, drifted, wrong)
        .isGreaterThanOrEqualTo(leastRecall);
  }

  private static List<Row> rows() {
    try (InputStream file =
        Objects.requireNonNull(TranslationSetTest.class.getResourceAsStream("set.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.replace("\\n", "\n").split("\t"))
          .map(
              cell ->
                  new Row(
                      cell[0],
                      Locale.forLanguageTag(cell[1]),
                      Locale.forLanguageTag(cell[2]),
                      cell[3],
                      cell[4],
                      cell[5]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
