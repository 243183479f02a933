package io.postillion.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run says: progress while it runs, then a table, a plot, and one line of JSON. */
public final class Report {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Path folder;
  private final PrintStream out;
  private final long begin = System.nanoTime();
  private final Map<String, Object> figures = new LinkedHashMap<>();
  private final List<String[]> table = new ArrayList<>();

  /**
   * @param name the files are called so
   */
  public Report(String name, Path folder, PrintStream out) {
    this.name = name;
    this.folder = folder;
    this.out = out;
    figures.put("bench", name);
  }

  /** Says where the run stands. */
  public void progress(String words, Object... values) {
    out.printf(
        Locale.ROOT,
        "[%6.1f s] %s%n",
        (System.nanoTime() - begin) / 1e9,
        values.length == 0 ? words : String.format(Locale.ROOT, words, values));
    out.flush();
  }

  /** A figure of the line of JSON; fractions are rounded to three places. */
  public Report figure(String key, Object value) {
    figures.put(key, value instanceof Double exact ? rounded(exact) : value);
    return this;
  }

  /** A row of the table; the first row is its head. */
  public Report row(Object... cells) {
    String[] row = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      row[i] = cell(cells[i]);
    }
    table.add(row);
    return this;
  }

  public void plot(Svg svg) {
    plot("", svg);
  }

  /**
   * @param suffix for a second plot of a run
   */
  public void plot(String suffix, Svg svg) {
    Path file = folder.resolve(name + suffix + ".svg");
    write(file, svg.render());
    progress("plot: %s", file);
  }

  /** Prints table and JSON, and keeps the JSON. */
  public void end() {
    figures.put("machine", Machine.describe());
    String json = json();
    Path file = folder.resolve(name + ".json");
    write(file, json + "\n");
    progress("figures: %s", file);
    out.println();
    print();
    out.println();
    out.println(json);
    out.flush();
  }

  private String json() {
    try {
      return JSON.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Figures are numbers, words and lists of them", e);
    }
  }

  private void print() {
    int columns = table.stream().mapToInt(row -> row.length).max().orElse(0);
    int[] widths = new int[columns];
    table.forEach(
        row -> {
          for (int i = 0; i < row.length; i++) {
            widths[i] = Math.max(widths[i], row[i].length());
          }
        });
    for (String[] row : table) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        String format = i == 0 ? "%-" + widths[i] + "s" : "  %" + widths[i] + "s";
        line.append(String.format(Locale.ROOT, format, row[i]));
      }
      out.println(line);
    }
  }

  private void write(Path file, String content) {
    try {
      Files.createDirectories(folder);
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The report %s cannot be written. Is the disk full?".formatted(file), e);
    }
  }

  private static String cell(Object value) {
    if (value instanceof Double exact) {
      return exact.isNaN() ? "-" : String.format(Locale.ROOT, exact < 10 ? "%.2f" : "%.0f", exact);
    }
    return String.valueOf(value);
  }

  private static Object rounded(Double exact) {
    return exact.isNaN() || exact.isInfinite()
        ? String.valueOf(exact)
        : Math.round(exact * 1000) / 1000.0;
  }
}
