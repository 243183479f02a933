package io.postillion.plugin.desk.recurring;

import io.postillion.plugin.desk.frame.Times.Moment;
import java.util.List;

/**
 * A form and who stands for it.
 *
 * @param words as they were typed, to write a post from
 * @param mayApprove whether this person may stand for it
 * @param own whether this person wrote it, and so may not
 */
record FormRow(
    String id,
    String name,
    List<Piece> pieces,
    String words,
    String language,
    List<String> channels,
    String firstChannel,
    boolean card,
    String writer,
    Moment written,
    String seal,
    List<StandingRow> standings,
    boolean mayApprove,
    boolean own) {

  /**
   * A standing approval that holds.
   *
   * @param today how many posts it covered within 24 hours
   */
  record StandingRow(String id, String person, Moment given, Moment until, int perDay, int today) {}

  /**
   * One that ended.
   *
   * @param by who took it back; empty where its time had come
   */
  record Ended(String form, String person, Moment given, Moment end, String by) {}
}
