package io.postillion.plugin.desk.work;

import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.view.PostRow;
import org.jspecify.annotations.Nullable;

/**
 * A question that waits for the person.
 *
 * @param kind the messages {@code work.<kind>} and {@code work.<kind>.do} say what to do
 * @param post null when it is about an article
 * @param title the article's title when it is about one
 * @param href where it is answered, relative to the brand's desk
 */
record WaitingRow(
    String kind, @Nullable PostRow post, @Nullable String title, String href, Moment since) {}
