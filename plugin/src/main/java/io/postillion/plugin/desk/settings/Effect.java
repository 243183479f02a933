package io.postillion.plugin.desk.settings;

import io.postillion.core.check.Finding;
import io.postillion.core.setting.Foreseeing.Foreseen;
import io.postillion.core.setting.Foreseeing.Touched;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;

/**
 * What a change would find, as the page shows it.
 *
 * @param rows the first of them
 * @param more how many are not shown
 */
record Effect(int looked, long gaining, long losing, List<Row> rows, int more) {

  private static final int SHOWN = 10;
  private static final int LENGTH = 80;

  /** A post with the findings that it would get and lose. */
  record Row(String id, String text, String status, List<String> gained, List<String> lost) {}

  static Effect of(Foreseen foreseen, Words words) {
    return new Effect(
        foreseen.looked(),
        foreseen.gaining(),
        foreseen.losing(),
        foreseen.touched().stream().limit(SHOWN).map(one -> row(one, words)).toList(),
        Math.max(0, foreseen.touched().size() - SHOWN));
  }

  private static Row row(Touched touched, Words words) {
    return new Row(
        touched.post().id().toString(),
        Visible.line(touched.text(), LENGTH),
        touched.post().status().name(),
        said(touched.gained(), words),
        said(touched.lost(), words));
  }

  private static List<String> said(List<Finding> findings, Words words) {
    return findings.stream().map(words::finding).map(Visible::text).distinct().toList();
  }
}
