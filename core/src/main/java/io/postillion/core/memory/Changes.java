package io.postillion.core.memory;

import io.postillion.core.check.Emoji;
import io.postillion.core.check.Sentences;
import io.postillion.core.check.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads from a draft and what people made of it which words they replaced or took out. */
final class Changes {

  /** Words of a text that are compared; posts have fewer. */
  private static final int MOST_WORDS = 800;

  /** A text of which less stayed was written anew: what it lacks was not taken out. */
  private static final double STAYED = 0.4;

  /** Words that were taken out together, or put in. */
  private static final int LONGEST_PHRASE = 4;

  private static final int LONGEST_GAP = 8;

  /** UTF-16 units on either side of what was changed. */
  private static final int AROUND = 40;

  private record Word(String said, int start, int end) {}

  /**
   * A stretch that differs.
   *
   * @param from where the words stand in each text, inclusive
   * @param to exclusive
   */
  private record Gap(int from, int to, int otherFrom, int otherTo) {}

  private final Edited edited;
  private final String language;
  private final List<Word> before;
  private final List<Word> after;
  private final Map<Change, Evidence> found = new LinkedHashMap<>();

  private Changes(Edited edited) {
    this.edited = edited;
    this.language = edited.language().getLanguage();
    this.before = words(edited.before(), language);
    this.after = words(edited.after(), language);
  }

  /** Each change with the place where it was made. */
  static Map<Change, Evidence> in(Edited edited) {
    Changes changes = new Changes(edited);
    changes.marks();
    changes.phrases();
    return changes.found;
  }

  private void marks() {
    taken(Change.no(Change.Kind.NO_EMOJI));
    taken(Change.no(Change.Kind.NO_EXCLAMATION));
    taken(Change.no(Change.Kind.NO_HASHTAG));
  }

  /** All of a kind are gone. */
  private void taken(Change change) {
    List<Span> had = change.breaks(edited.before());
    if (!had.isEmpty() && change.breaks(edited.after()).isEmpty()) {
      found.put(
          change,
          new Evidence(
              edited.post(),
              around(edited.before(), had.get(0).start(), had.get(0).end()),
              around(edited.after(), 0, 0)));
    }
  }

  private void phrases() {
    List<Gap> gaps = gaps();
    int gone = gaps.stream().mapToInt(gap -> gap.to() - gap.from()).sum();
    int most = Math.max(before.size(), after.size());
    if (most == 0 || before.size() - gone < STAYED * most) {
      return;
    }
    for (Gap gap : gaps) {
      int taken = gap.to() - gap.from();
      int put = gap.otherTo() - gap.otherFrom();
      if (taken == 0) {
        continue;
      }
      if (put > 0 && taken <= LONGEST_PHRASE && put <= LONGEST_PHRASE) {
        replaced(gap);
        removed(gap, gap.from(), gap.to());
      } else if (put == 0 && taken <= LONGEST_GAP) {
        for (int from = gap.from(); from < gap.to(); from++) {
          for (int to = from + 1; to <= Math.min(gap.to(), from + LONGEST_PHRASE); to++) {
            removed(gap, from, to);
          }
        }
      }
    }
  }

  private void replaced(Gap gap) {
    String words = said(before, gap.from(), gap.to());
    String instead = said(after, gap.otherFrom(), gap.otherTo());
    if (Change.isPlain(words)
        && Change.isPlain(instead)
        && !(" " + instead + " ").contains(" " + words + " ")) {
      keep(Change.replaced(language, words, instead), gap, gap.from(), gap.to());
    }
  }

  private void removed(Gap gap, int from, int to) {
    String words = said(before, from, to);
    if (Change.isPlain(words)
        && before.subList(from, to).stream().anyMatch(word -> word.said().length() > 3)) {
      keep(Change.removed(language, words), gap, from, to);
    }
  }

  /** What still stands somewhere in the text was moved. */
  private void keep(Change change, Gap gap, int from, int to) {
    if (change.breaks(edited.after()).isEmpty()) {
      found.putIfAbsent(
          change,
          new Evidence(
              edited.post(),
              around(edited.before(), before.get(from).start(), before.get(to - 1).end()),
              around(edited.after(), start(gap), end(gap))));
    }
  }

  private int start(Gap gap) {
    return gap.otherFrom() < after.size()
        ? after.get(gap.otherFrom()).start()
        : edited.after().length();
  }

  private int end(Gap gap) {
    return gap.otherTo() > gap.otherFrom() ? after.get(gap.otherTo() - 1).end() : start(gap);
  }

  private static String said(List<Word> words, int from, int to) {
    return words.subList(from, to).stream().map(Word::said).collect(Collectors.joining(" "));
  }

  /** What stands between the words that both texts have in the same order. */
  private List<Gap> gaps() {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).said().equals(after.get(j).said())
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Gap> gaps = new ArrayList<>();
    int i = 0;
    int j = 0;
    int from = 0;
    int otherFrom = 0;
    while (i < before.size() && j < after.size()) {
      if (before.get(i).said().equals(after.get(j).said())) {
        add(from, i, otherFrom, j, gaps);
        i++;
        j++;
        from = i;
        otherFrom = j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    add(from, before.size(), otherFrom, after.size(), gaps);
    return gaps;
  }

  private static void add(int from, int to, int otherFrom, int otherTo, List<Gap> gaps) {
    if (to > from || otherTo > otherFrom) {
      gaps.add(new Gap(from, to, otherFrom, otherTo));
    }
  }

  /** In small letters; in French, what leans on the next word stands alone. */
  private static List<Word> words(String text, String language) {
    List<Word> words = new ArrayList<>();
    for (Span span : Sentences.words(text)) {
      String word = span.in(text).replace('’', '\'').toLowerCase(Locale.ROOT);
      int leaning = word.indexOf('\'') + 1;
      if (language.equals("fr") && leaning > 1 && leaning <= 3 && leaning < word.length()) {
        words.add(new Word(word.substring(0, leaning), span.start(), span.start() + leaning));
        words.add(new Word(word.substring(leaning), span.start() + leaning, span.end()));
      } else {
        words.add(new Word(word, span.start(), span.end()));
      }
    }
    return words.subList(0, Math.min(words.size(), MOST_WORDS));
  }

  /** On one line, with what stands around; emoji are left whole. */
  private static String around(String text, int start, int end) {
    int from = Math.max(0, start - AROUND);
    int to = Math.min(text.length(), end + AROUND);
    for (Span emoji : Emoji.in(text)) {
      from = emoji.start() < from && from < emoji.end() ? emoji.start() : from;
      to = emoji.start() < to && to < emoji.end() ? emoji.end() : to;
    }
    String cut = text.substring(from, to).replaceAll("\\s+", " ").strip();
    return (from > 0 ? "…" : "") + cut + (to < text.length() ? "…" : "");
  }
}
