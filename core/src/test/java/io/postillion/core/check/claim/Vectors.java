package io.postillion.core.check.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The articles and the sentences about them that lie beside the tests. */
final class Vectors {

  private Vectors() {}

  /**
   * @param language {@code en} or {@code fr}
   */
  static String source(String language) {
    return read("source-%s.txt".formatted(language));
  }

  static List<Altered> altered() {
    return rows("altered.tsv").stream()
        .map(row -> row.split("\t"))
        .map(row -> new Altered(row[0], row[1], row[2], row[3]))
        .toList();
  }

  static List<Faithful> faithful() {
    return rows("faithful.tsv").stream()
        .map(row -> row.split("\t"))
        .map(row -> new Faithful(row[0], row[1].replace("\\n", "\n")))
        .toList();
  }

  private static List<String> rows(String file) {
    return read(file).lines().skip(1).toList();
  }

  private static String read(String file) {
    try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A sentence that says what its article does not say.
   *
   * @param claim what must be flagged, in any case
   */
  record Altered(String language, String code, String claim, String post) {

    @Override
    public String toString() {
      return "%s: %s".formatted(code, post);
    }
  }

  /** A sentence that its article bears out. */
  record Faithful(String language, String post) {}
}
