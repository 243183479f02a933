package io.postillion.plugin.desk.settings;

import io.postillion.core.visual.CardPainter.Painted;
import io.postillion.plugin.desk.text.Visible;
import java.util.Base64;

/**
 * A card to look at.
 *
 * @param source the picture itself, as an address
 * @param words as it says them
 */
record CardView(String source, String words, int width, int height) {

  static CardView of(Painted painted) {
    return new CardView(
        "data:%s;base64,%s"
            .formatted(
                painted.picture().media().type(),
                Base64.getEncoder().encodeToString(painted.picture().bytes())),
        Visible.text(painted.picture().media().alt()),
        painted.picture().media().width(),
        painted.picture().media().height());
  }
}
