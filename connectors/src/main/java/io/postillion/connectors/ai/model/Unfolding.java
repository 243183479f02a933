package io.postillion.connectors.ai.model;

import java.util.Optional;

/**
 * A JSON object with a list of objects, while it is being written: what is complete of it, and the
 * words that are not. Talk and thoughts before it are passed over, as {@link AnswerReader} does.
 */
final class Unfolding {

  private static final String THOUGHTS = "<think>";
  private static final String THOUGHTS_END = "</think>";

  /** What closes an object in a list in the object that is the answer, from the outside. */
  private static final String IN_LIST = "}]}";

  private final StringBuilder text = new StringBuilder();

  /** What would close all that is open, from the outside. */
  private final StringBuilder open = new StringBuilder();

  private int start = -1;
  private int at;
  private boolean inString;
  private boolean afterColon;

  /** 0 outside of an escape, else so many characters of it are to come. */
  private int escape;

  /** Of the first text of the object that is being written; -1 when it has none yet. */
  private int wordsFrom = -1;

  private int wordsTo = -1;
  private boolean inWords;
  private int complete = -1;

  void add(String more) {
    text.append(more);
    if (start < 0) {
      begin();
    }
    while (start >= 0 && at < text.length()) {
      read(text.charAt(at));
      at++;
    }
  }

  int length() {
    return text.length();
  }

  /** All of it, as it came. */
  String whole() {
    return text.toString();
  }

  /** The answer with the objects of its list that are complete; new each time there is one more. */
  Optional<String> complete() {
    if (complete < 0) {
      return Optional.empty();
    }
    String soFar = text.substring(start, complete) + "]}";
    complete = -1;
    return Optional.of(soFar);
  }

  /**
   * What there is of the first text of the object that is being written, as JSON writes it: up to
   * its last blank, for half a word may become another one.
   */
  String words() {
    if (wordsFrom < 0) {
      return "";
    }
    String words = text.substring(wordsFrom, wordsTo);
    return inWords ? words.substring(0, words.lastIndexOf(' ') + 1) : words;
  }

  private void begin() {
    String all = text.toString().stripLeading();
    int from = 0;
    if (THOUGHTS.startsWith(all)) {
      return;
    }
    if (all.startsWith(THOUGHTS)) {
      int end = all.indexOf(THOUGHTS_END);
      if (end < 0) {
        return;
      }
      from = end + THOUGHTS_END.length();
    }
    int brace = all.indexOf('{', from);
    if (brace >= 0) {
      start = brace + text.length() - all.length();
      at = start;
    }
  }

  private void read(char c) {
    if (inString) {
      readInString(c);
      return;
    }
    switch (c) {
      case '"' -> beginString();
      case ':' -> afterColon = true;
      case ',' -> afterColon = false;
      case '{' -> open('}');
      case '[' -> open(']');
      case '}', ']' -> close(c);
      default -> {}
    }
  }

  private void beginString() {
    inString = true;
    if (afterColon && wordsFrom < 0 && open.toString().equals(IN_LIST)) {
      inWords = true;
      wordsFrom = at + 1;
      wordsTo = wordsFrom;
    }
  }

  private void readInString(char c) {
    if (escape > 0) {
      escape += c == 'u' && escape == 1 ? 3 : -1;
    } else if (c == '\\') {
      escape = 1;
    } else if (c == '"') {
      inString = false;
      inWords = false;
      return;
    }
    if (inWords && escape == 0) {
      wordsTo = at + 1;
    }
  }

  private void open(char closing) {
    open.append(closing);
    afterColon = false;
    if (open.toString().equals(IN_LIST)) {
      wordsFrom = -1;
    }
  }

  private void close(char c) {
    int last = open.length() - 1;
    if (last < 0 || open.charAt(last) != c) {
      return;
    }
    if (open.toString().equals(IN_LIST)) {
      complete = at + 1;
      wordsFrom = -1;
    }
    open.setLength(last);
  }
}
