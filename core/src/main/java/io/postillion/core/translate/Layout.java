package io.postillion.core.translate;

import io.postillion.core.check.Sentences;
import io.postillion.core.check.Span;
import io.postillion.core.post.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as sentences with all that stands between them. Lines of nothing but addresses, hashtags
 * and emoji stay as they are: nobody translates them, so nobody can change them.
 */
final class Layout {

  private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");
  private static final Pattern BLANKS = Pattern.compile("(?<=\\S) {2,}(?=\\S)");

  private static final Pattern TAGS = Pattern.compile("(?:[#＃][\\p{L}\\p{M}\\p{N}_]+\\s*)+");

  private final String text;
  private final List<Span> all;

  Layout(String text) {
    this.text = text;
    all = Sentences.in(text);
  }

  /** Those with words, in order. */
  List<String> sentences() {
    return all.stream().map(span -> span.in(text)).filter(Layout::hasWords).toList();
  }

  private static boolean hasWords(String sentence) {
    return !Sentences.words(sentence).isEmpty();
  }

  /**
   * The text with other sentences in the places of its own.
   *
   * @param others as many as {@link #sentences()}; an empty one takes its place away
   */
  String with(List<String> others) {
    StringBuilder built = new StringBuilder();
    int from = 0;
    int next = 0;
    for (Span span : all) {
      String sentence = span.in(text);
      String now = hasWords(sentence) ? others.get(next++) : sentence;
      String gap = text.substring(from, span.start());
      built.append(now.isEmpty() && !gap.contains("\n") ? "" : gap).append(now);
      from = span.end();
    }
    String whole = built.append(text, from, text.length()).toString();
    return BLANKS.matcher(BLANK_LINES.matcher(whole).replaceAll("\n\n")).replaceAll(" ").strip();
  }

  /** Everything but the sentences with words. */
  String rest() {
    return with(sentences().stream().map(sentence -> "").toList());
  }

  /** Each sentence with the one that it translates. */
  List<Support> support(List<String> others) {
    List<String> mine = sentences();
    List<Support> support = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      if (!others.get(i).isEmpty()) {
        support.add(new Support(others.get(i), List.of(mine.get(i))));
      }
    }
    return support;
  }

  /** The text without lines of nothing but the address. */
  static String without(String address, String text) {
    String left =
        text.lines()
            .filter(line -> !line.strip().equals(address))
            .collect(Collectors.joining("\n"));
    return BLANK_LINES.matcher(left).replaceAll("\n\n").strip();
  }

  /** The text with the address behind its words, before a last line of hashtags. */
  static String with(String address, String text) {
    if (text.contains(address)) {
      return text;
    }
    int last = text.lastIndexOf('\n') + 1;
    return TAGS.matcher(text).region(last, text.length()).matches()
        ? text.substring(0, last) + address + "\n\n" + text.substring(last)
        : text + "\n\n" + address;
  }
}
