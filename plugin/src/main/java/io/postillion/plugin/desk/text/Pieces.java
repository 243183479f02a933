package io.postillion.plugin.desk.text;

import io.postillion.plugin.desk.text.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cuts a text where its marks begin and end, so that overlapping marks can all be shown. */
public final class Pieces {

  private Pieces() {}

  public static List<Piece> of(String text, List<Mark> marks) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Mark mark : marks) {
      cuts.add(Math.min(mark.start(), text.length()));
      cuts.add(Math.min(mark.end(), text.length()));
    }
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int end : cuts.tailSet(1)) {
      pieces.add(piece(text, start, end, marks));
      start = end;
    }
    return pieces;
  }

  private static Piece piece(String text, int start, int end, List<Mark> marks) {
    List<Mark> here = marks.stream().filter(mark -> mark.covers(start)).toList();
    List<Mark> numbered = here.stream().filter(Pieces::isNumbered).toList();
    return new Piece(
        Visible.text(text.substring(start, end)),
        here.stream().map(Pieces::style).distinct().collect(Collectors.joining(" ")),
        href(here),
        values(numbered),
        values(numbered.stream().filter(mark -> mark.start() == start).toList()),
        values(numbered.stream().filter(mark -> mark.end() == end).toList()));
  }

  private static boolean isNumbered(Mark mark) {
    return mark.kind() == Kind.SENTENCE || mark.kind() == Kind.PASSAGE;
  }

  private static List<String> values(List<Mark> marks) {
    return marks.stream().map(Mark::value).distinct().toList();
  }

  private static String style(Mark mark) {
    String kind = "is-" + mark.kind().name().toLowerCase(Locale.ROOT);
    return mark.kind() == Kind.FINDING ? kind + " " + mark.value() : kind;
  }

  private static @Nullable String href(List<Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.kind() == Kind.LINK)
        .map(Mark::value)
        .filter(WebAddress::isOne)
        .findFirst()
        .orElse(null);
  }
}
