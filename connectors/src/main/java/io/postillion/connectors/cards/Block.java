package io.postillion.connectors.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words in lines of one size, set flush left.
 *
 * @param size of the letters, in pixels
 */
record Block(CardFont font, List<String> lines, double size) {

  /** From one baseline to the next, in parts of the size. */
  private static final double LEADING = 1.22;

  private static final double STEP = 0.96;
  private static final int NARROWINGS = 12;
  private static final Pattern BLANK = Pattern.compile(" ");

  static final Block NOTHING = new Block(CardFont.ours(), List.of(), 0);

  Block {
    lines = List.copyOf(lines);
  }

  /**
   * As large as fits.
   *
   * @param least size that people can read
   * @return empty when the words do not fit with the least size
   */
  static Optional<Block> fit(
      CardFont font, String words, double width, double height, double most, double least) {
    if (words.isEmpty()) {
      return Optional.of(NOTHING);
    }
    for (double size = most; size >= least; size *= STEP) {
      List<String> lines = wrapped(font, words, width / size);
      Block block = new Block(font, lines, size);
      if (block.height() <= height && block.width() <= width) {
        return Optional.of(
            new Block(font, balanced(font, words, lines.size(), width / size), size));
      }
    }
    return Optional.empty();
  }

  /** Lines of about the same length, as many as before. */
  private static List<String> balanced(CardFont font, String words, int lines, double width) {
    double narrow = width / 2;
    double wide = width;
    for (int i = 0; i < NARROWINGS; i++) {
      double middle = (narrow + wide) / 2;
      List<String> tried = wrapped(font, words, middle);
      boolean fits =
          tried.size() <= lines && tried.stream().allMatch(line -> font.width(line) <= middle);
      if (fits) {
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return wrapped(font, words, wide);
  }

  private static List<String> wrapped(CardFont font, String words, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : BLANK.split(words)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && font.width(longer) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  double width() {
    return lines.stream().mapToDouble(font::width).max().orElse(0) * size;
  }

  /** From the top of the first line's capitals to the last baseline and a little below. */
  double height() {
    return lines.isEmpty()
        ? 0
        : (font.capitals() + LEADING * (lines.size() - 1) + LEADING - 1) * size;
  }

  /** The data of an SVG path, with its upper left corner there. */
  String path(double x, double y) {
    StringBuilder path = new StringBuilder();
    double baseline = y + (lines.isEmpty() ? 0 : font.capitals() * size);
    for (String line : lines) {
      path.append(font.path(line, x, baseline, size));
      baseline += LEADING * size;
    }
    return path.isEmpty() ? "M0 0" : path.toString();
  }
}
