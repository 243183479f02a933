package io.postillion.plugin.desk.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed from one text to another, word by word. */
public final class WordDiff {

  /** The style class of words that are gone. */
  public static final String GONE = "is-gone";

  /** The style class of words that are new. */
  public static final String NEW = "is-new";

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

  private WordDiff() {}

  public static List<Piece> between(String before, String after) {
    List<String> old = words(before);
    List<Piece> pieces = new ArrayList<>();
    int position = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, words(after), true).getDeltas()) {
      int end = delta.getSource().getPosition() + delta.getSource().size();
      if (delta.getType() == DeltaType.EQUAL) {
        add(pieces, delta.getSource().getLines(), "");
      } else {
        add(pieces, delta.getSource().getLines(), GONE);
        add(pieces, delta.getTarget().getLines(), NEW);
      }
      position = end;
    }
    add(pieces, old.subList(position, old.size()), "");
    return pieces;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : BETWEEN_WORDS.splitAsStream(text).toList();
  }

  private static void add(List<Piece> pieces, List<String> words, String classes) {
    if (!words.isEmpty()) {
      pieces.add(Piece.plain(String.join("", words), classes));
    }
  }
}
