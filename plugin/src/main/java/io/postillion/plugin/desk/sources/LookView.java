package io.postillion.plugin.desk.sources;

import io.postillion.plugin.desk.frame.Times.Moment;
import java.util.List;

/**
 * What a source would bring.
 *
 * @param count how many would come in, in a sentence
 * @param known how many do not come a second time; empty when there are none
 * @param before which source is taken up again; empty when none
 * @param skipped which cannot be read, and why
 * @param more how many further ones cannot
 * @param name what it will be called
 */
record LookView(
    String count,
    String known,
    String before,
    List<Item> items,
    List<String> skipped,
    int more,
    String name) {

  /** An article that was seen. */
  record Item(String title, String language, String languageName, Moment at, int words) {}
}
