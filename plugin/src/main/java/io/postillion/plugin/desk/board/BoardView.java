package io.postillion.plugin.desk.board;

import io.postillion.plugin.desk.view.PostRow;
import java.util.List;

/** The board as the page shows it. */
record BoardView(List<Column> columns) {

  /**
   * @param lane its name
   * @param open whether its posts can be chosen
   * @param more whether there are more than are shown
   * @param status where to look for the others
   */
  record Column(String lane, boolean open, List<Card> cards, boolean more, String status) {}

  /**
   * @param movable whether it has a time that can be moved
   */
  record Card(PostRow row, boolean movable) {}
}
