package io.postillion.plugin.desk.posts;

import io.postillion.core.insight.Count;
import io.postillion.plugin.desk.frame.Times;
import java.util.List;

/**
 * How people responded to a post.
 *
 * @param columns what its network counts
 * @param rows one for each time that it was asked, the earliest first
 */
record ResponseView(List<Count> columns, List<Row> rows) {

  /**
   * @param figures in the order of the columns; a dash where there is none
   * @param why it was not counted; empty when it was
   */
  record Row(String moment, String outcome, Times.Moment at, List<String> figures, String why) {}
}
