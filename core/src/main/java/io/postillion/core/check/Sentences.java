package io.postillion.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where sentences and words are in a text as people post it: with line breaks, emoji and tags. */
public final class Sentences {

  private static final Pattern END =
      Pattern.compile("(?<=[.!?…]['\"”’»)]{0,2})[\\s\\u00A0\\u202F]+(?=\\P{Ll})|\\s*\\n\\s*");

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[-'’.,][\\p{L}\\p{M}\\p{N}]+){0,20}");

  /** Addresses of accounts and tags are no words of a sentence. */
  private static final Pattern NO_PROSE =
      Pattern.compile("(?<![\\p{L}\\p{N}_])[@#＃][\\p{L}\\p{N}_.@-]+");

  private Sentences() {}

  /** Without the blanks between them, in the order of the text. */
  public static List<Span> in(String text) {
    List<Span> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      add(text, start, end.start(), sentences);
      start = end.end();
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  /** Its words, without addresses, accounts and hashtags. */
  public static List<Span> words(String text) {
    return WORD.matcher(prose(text))
        .results()
        .map(word -> new Span(word.start(), word.end()))
        .toList();
  }

  /** The text with blanks instead of addresses, accounts and hashtags: all else keeps its place. */
  public static String prose(String text) {
    return Links.blanked(Links.blanked(text), NO_PROSE);
  }

  private static void add(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }
}
