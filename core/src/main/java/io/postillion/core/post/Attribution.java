package io.postillion.core.post;

import io.postillion.core.check.Links;
import io.postillion.core.check.Span;
import io.postillion.core.post.Author.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Follows the words of a text from revision to revision. */
final class Attribution {

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*|[^\\s\\p{L}\\p{N}]");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}].*");

  /** Fewer words in a row are alike by chance. */
  private static final int RUN = 2;

  /** So many words in a row that stood somewhere before were moved or brought back. */
  private static final int MOVED = 4;

  /** Beyond that many comparisons what lies between the same beginning and end counts as new. */
  private static final long MOST = 4_000_000;

  /** A word or sign and who wrote it. */
  private record Token(int start, String text, Kind kind) {

    boolean isWord() {
      return WORD.matcher(text).matches();
    }

    Token by(Kind other) {
      return new Token(start, text, other);
    }
  }

  private final List<List<Token>> earlier = new ArrayList<>();
  private List<Token> now = List.of();

  /** The text of the next revision and who wrote what is new in it. */
  void next(String text, Kind writer) {
    List<Token> before = now;
    List<Token> tokens = tokens(text, writer);
    int[] kept = kept(before, tokens);
    for (int at = 0; at < kept.length; at++) {
      if (kept[at] >= 0) {
        tokens.set(at, tokens.get(at).by(before.get(kept[at]).kind()));
      }
    }
    bringBack(tokens, kept);
    now = List.copyOf(tokens);
    earlier.add(0, now);
  }

  /** Addresses are nobody's words. */
  private static List<Token> tokens(String text, Kind writer) {
    List<Span> links = Links.in(text);
    return TOKEN
        .matcher(text)
        .results()
        .filter(
            match ->
                links.stream()
                    .noneMatch(link -> match.start() >= link.start() && match.start() < link.end()))
        .map(match -> new Token(match.start(), match.group(), writer))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Words from there to there by who wrote them; of a stretch without letters, its signs. */
  Map<Kind, Integer> words(int start, int end) {
    List<Token> inside =
        now.stream().filter(token -> token.start() >= start && token.start() < end).toList();
    boolean hasWords = inside.stream().anyMatch(Token::isWord);
    Map<Kind, Integer> words = new EnumMap<>(Kind.class);
    inside.stream()
        .filter(token -> !hasWords || token.isWord())
        .forEach(token -> words.merge(token.kind(), 1, Integer::sum));
    return words;
  }

  /** For each token the place where it stood before; -1 for what is new. */
  private static int[] kept(List<Token> before, List<Token> after) {
    int[] kept = new int[after.size()];
    Arrays.fill(kept, -1);
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && same(before, head, after, head)) {
      kept[head] = head;
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && same(before, before.size() - 1 - tail, after, after.size() - 1 - tail)) {
      kept[after.size() - 1 - tail] = before.size() - 1 - tail;
      tail++;
    }
    between(before, head, before.size() - tail, after, head, after.size() - tail, kept);
    dropChance(kept, after);
    return kept;
  }

  /** The longest common subsequence of what lies between. */
  private static void between(
      List<Token> before, int from, int to, List<Token> after, int first, int last, int[] kept) {
    int rows = to - from;
    int columns = last - first;
    if ((long) rows * columns > MOST) {
      return;
    }
    int[][] length = new int[rows + 1][columns + 1];
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = columns - 1; column >= 0; column--) {
        length[row][column] =
            same(before, from + row, after, first + column)
                ? length[row + 1][column + 1] + 1
                : Math.max(length[row + 1][column], length[row][column + 1]);
      }
    }
    int row = 0;
    int column = 0;
    while (row < rows && column < columns) {
      if (same(before, from + row, after, first + column)) {
        kept[first + column++] = from + row++;
      } else if (length[row + 1][column] >= length[row][column + 1]) {
        row++;
      } else {
        column++;
      }
    }
  }

  /** Single words among changed ones: alike in two texts that are not. */
  private static void dropChance(int[] kept, List<Token> after) {
    List<Integer> run = new ArrayList<>();
    for (int at = 0; at < kept.length; at++) {
      if (kept[at] >= 0) {
        if (!run.isEmpty() && !goesOn(kept, run.get(run.size() - 1), at)) {
          dropIfShort(run, kept, after);
        }
        run.add(at);
      }
    }
    boolean isAll = run.size() == after.size();
    if (!isAll) {
      dropIfShort(run, kept, after);
    }
  }

  /** Between the two nothing was replaced: words came, or went, not both. */
  private static boolean goesOn(int[] kept, int one, int next) {
    return next == one + 1 || kept[next] == kept[one] + 1;
  }

  private static void dropIfShort(List<Integer> run, int[] kept, List<Token> after) {
    if (run.stream().filter(at -> after.get(at).isWord()).count() < RUN) {
      run.forEach(at -> kept[at] = -1);
    }
    run.clear();
  }

  /** New words that are none: a passage was moved, or brought back from an earlier revision. */
  private void bringBack(List<Token> tokens, int[] kept) {
    int at = 0;
    while (at < tokens.size()) {
      int run = kept[at] >= 0 ? 0 : bringBack(tokens, kept, at);
      at += Math.max(1, run);
    }
  }

  private int bringBack(List<Token> tokens, int[] kept, int at) {
    for (List<Token> text : earlier) {
      if ((long) tokens.size() * text.size() > MOST) {
        return 0;
      }
      for (int from = 0; from < text.size(); from++) {
        int run = 0;
        while (at + run < tokens.size()
            && from + run < text.size()
            && kept[at + run] < 0
            && same(text, from + run, tokens, at + run)) {
          run++;
        }
        if (run >= MOVED) {
          for (int i = 0; i < run; i++) {
            tokens.set(at + i, tokens.get(at + i).by(text.get(from + i).kind()));
          }
          return run;
        }
      }
    }
    return 0;
  }

  private static boolean same(List<Token> one, int at, List<Token> other, int there) {
    return one.get(at).text().equals(other.get(there).text());
  }
}
