package io.postillion.core.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns of phrase from a file that people can read and add to, one a line, in any case, with either
 * apostrophe and any kind of blank. {@code ~} stands for any ending of a word, {@code …} for up to
 * four words, {@code re:} begins a regular expression; behind {@code =} stands what to write
 * instead; {@code [name]} begins a section; {@code #} a remark.
 */
public final class Phrases {

  /**
   * A phrase found.
   *
   * @param words as written
   * @param section the name of its section; empty without any
   * @param instead what to write instead; empty when the file knows nothing better
   */
  public record Hit(Span span, String words, String section, String instead) {}

  private record Entry(Pattern pattern, String section, String instead) {}

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String BEGIN = "(?<![\\p{L}\\p{M}\\p{N}_#@-])(?:";
  private static final String END = ")(?![\\p{L}\\p{M}\\p{N}_])";
  private static final String GAP = "(?:[\\p{L}\\p{M}\\p{N}'’-]+,? ){0,4}?";

  private final List<Entry> entries;
  private final Pattern any;

  private Phrases(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.any =
        Pattern.compile(
            BEGIN
                + entries.stream()
                    .map(entry -> entry.pattern().pattern())
                    .collect(Collectors.joining("|"))
                + END,
            FLAGS);
  }

  /**
   * @param name of the file beside the class
   * @throws IllegalStateException when it is not there or empty
   */
  public static Phrases beside(Class<?> user, String name) {
    try (InputStream stream = user.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("%s has no file %s".formatted(user, name));
      }
      return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Phrases of(String lines) {
    List<Entry> entries = new ArrayList<>();
    String section = "";
    for (String line : lines.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        int is = line.indexOf(" = ");
        String phrase = is < 0 ? line : line.substring(0, is);
        String instead = is < 0 ? "" : line.substring(is + 3).strip();
        entries.add(new Entry(Pattern.compile(form(phrase.strip()), FLAGS), section, instead));
      }
    }
    if (entries.isEmpty()) {
      throw new IllegalStateException("A list of phrases is empty");
    }
    return new Phrases(entries);
  }

  /** From left to right, none inside another. */
  public List<Hit> in(String text) {
    String plain = plain(text);
    List<Hit> hits = new ArrayList<>();
    Matcher found = any.matcher(plain);
    while (found.find()) {
      Entry entry = entryOf(found.group());
      Span span = new Span(found.start(), found.end());
      hits.add(new Hit(span, span.in(text), entry.section(), entry.instead()));
    }
    return hits;
  }

  private Entry entryOf(String words) {
    return entries.stream()
        .filter(entry -> entry.pattern().matcher(words).matches())
        .findFirst()
        .orElseThrow();
  }

  /** One kind of apostrophe and of blank; everything keeps its place. */
  private static String plain(String text) {
    return text.replace('’', '\'').replace('\u00A0', ' ').replace('\u202F', ' ').replace('\n', ' ');
  }

  private static String form(String phrase) {
    if (phrase.startsWith("re:")) {
      return phrase.substring(3);
    }
    StringBuilder form = new StringBuilder();
    for (String part : phrase.replace('’', '\'').replace("… ", "…").split("(?=[~…])|(?<=[~…])")) {
      form.append(
          switch (part) {
            case "~" -> "[\\p{L}\\p{M}]*";
            case "…" -> GAP;
            default -> Pattern.quote(part);
          });
    }
    return form.toString();
  }
}
