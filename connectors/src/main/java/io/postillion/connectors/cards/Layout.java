package io.postillion.connectors.cards;

import io.postillion.core.visual.Card;
import io.postillion.core.visual.CardKind;
import io.postillion.core.visual.Size;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything stands on a card; all lengths are hundredths of its shorter side.
 *
 * @param places by the names that the templates use
 */
record Layout(Map<String, String> places) {

  private static final double MARGIN = 9;
  private static final double FOOT = 11;
  private static final double GAP = 4.5;
  private static final double MARK = 26;

  /** Below this people on a phone cannot read it: 9 CSS pixels where it is shown 360 wide. */
  private static final double LEAST = 4.4;

  private static final double BRAND = 3.8;
  private static final double BAR = 2.4;
  private static final double DASH = 12;
  private static final double LINE = 0.8;

  static double marginOf(Size size) {
    return MARGIN * unit(size);
  }

  /** How high a logo may be. */
  static double footOf(Size size) {
    return (FOOT - BRAND) * unit(size);
  }

  private static double unit(Size size) {
    return Math.min(size.width(), size.height()) / 100.0;
  }

  /**
   * @param right how much of the foot the logo takes, in pixels
   * @return empty when the words do not fit legibly
   */
  static Optional<Layout> of(CardFont font, Card card, String brand, Size size, double right) {
    double unit = unit(size);
    double left = MARGIN * unit;
    double width = size.width() - 2 * left;
    double top = left + (card.kind() == CardKind.QUOTE ? MARK * unit * 0.5 : 0);
    double height = size.height() - top - left - FOOT * unit;
    String second = card.kind() == CardKind.QUOTE ? dashed(card.detail()) : card.detail();
    Optional<Block> foot =
        Block.fit(font, brand, width - right - GAP * unit, 2 * BRAND * unit, BRAND * unit, 1);
    Optional<Block> detail =
        Block.fit(
            font,
            second,
            width,
            height * share(card.kind()),
            most(card.kind(), false) * unit,
            LEAST * unit);
    if (foot.isEmpty() || detail.isEmpty()) {
      return Optional.empty();
    }
    double gap = second.isEmpty() ? 0 : GAP * unit;
    double room = height - detail.get().height() - gap;
    return Block.fit(font, card.main(), width, room, most(card.kind(), true) * unit, LEAST * unit)
        .map(
            main -> {
              double y = top + (room - main.height()) / 2;
              double bottom = size.height() - left;
              return new Layout(
                  Map.of(
                      "main", main.path(left, y),
                      "detail", detail.get().path(left, y + main.height() + gap),
                      "mark", font.path("“", left, left + MARK * unit * 0.72, MARK * unit),
                      "brand", foot.get().path(left, bottom - foot.get().height()),
                      "margin", number(left),
                      "rule", number(bottom - FOOT * unit * 0.75),
                      "bar", number(BAR * unit),
                      "dash", number(DASH * unit),
                      "line", number(LINE * unit)));
            });
  }

  /** How large it may become. */
  private static double most(CardKind kind, boolean main) {
    return switch (kind) {
      case TITLE -> main ? 12 : 6;
      case QUOTE -> main ? 10 : 5;
      case FIGURE -> main ? 36 : 8;
    };
  }

  /** How much of the height the lower words may take. */
  private static double share(CardKind kind) {
    return kind == CardKind.FIGURE ? 0.6 : 0.3;
  }

  private static String dashed(String speaker) {
    return speaker.isEmpty() ? "" : "– " + speaker;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
