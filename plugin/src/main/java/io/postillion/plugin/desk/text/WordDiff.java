package io.postillion.plugin.desk.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What changed from one text to another, word by word; neighbouring changes with nothing but white
 * space between them are shown as one.
 */
public final class WordDiff {

  /** The style class of words that are gone. */
  public static final String GONE = "is-gone";

  /** The style class of words that are new. */
  public static final String NEW = "is-new";

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

  private final List<Piece> pieces = new ArrayList<>();
  private String gone = "";
  private String fresh = "";
  private String space = "";

  private WordDiff() {}

  public static List<Piece> between(String before, String after) {
    WordDiff diff = new WordDiff();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(words(before), words(after), true).getDeltas()) {
      String old = String.join("", delta.getSource().getLines());
      if (delta.getType() == DeltaType.EQUAL) {
        diff.same(old);
      } else {
        diff.changed(old, String.join("", delta.getTarget().getLines()));
      }
    }
    diff.flush();
    return diff.pieces;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : BETWEEN_WORDS.splitAsStream(text).toList();
  }

  private void changed(String old, String now) {
    gone += space + old;
    fresh += space + now;
    space = "";
  }

  private void same(String text) {
    boolean isInsideChange = text.isBlank() && !(gone + fresh).isEmpty();
    if (isInsideChange) {
      space = text;
    } else {
      flush();
      add(text, "");
    }
  }

  private void flush() {
    String end = gone.substring(gone.stripTrailing().length());
    if (!end.isEmpty() && fresh.endsWith(end)) {
      gone = gone.substring(0, gone.length() - end.length());
      fresh = fresh.substring(0, fresh.length() - end.length());
      space = end + space;
    }
    add(gone, GONE);
    add(fresh, NEW);
    add(space, "");
    gone = "";
    fresh = "";
    space = "";
  }

  private void add(String text, String classes) {
    if (!text.isEmpty()) {
      pieces.add(Piece.plain(text, classes));
    }
  }
}
