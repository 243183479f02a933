package io.postillion.plugin.desk.library;

import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.view.PostRow;
import java.util.List;

/**
 * One picture of the library with all that is known about it.
 *
 * @param type e.g. {@code JPEG}
 * @param kilobytes rounded up
 * @param by who changed it last
 * @param planned approved posts that will use it after its last day
 * @param used the newest posts in which it stands
 * @param form as it is, or as somebody typed it and could not keep it
 * @param others what somebody else made of it meanwhile, where it is not what was typed
 */
record PictureSheet(
    PictureCard card,
    String type,
    long kilobytes,
    String by,
    Moment changed,
    int version,
    List<PostRow> planned,
    List<PostRow> used,
    PictureForm form,
    List<Other> others) {

  /**
   * @param field the message that is its name
   */
  record Other(String field, String value) {}
}
