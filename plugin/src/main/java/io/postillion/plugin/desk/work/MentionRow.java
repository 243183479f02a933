package io.postillion.plugin.desk.work;

import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.view.PostRow;

/**
 * Somebody named the person in what they said about a post.
 *
 * @param by who did
 * @param words how it begins
 * @param href where it stands, relative to the brand's desk
 */
record MentionRow(PostRow post, String by, String words, String href, Moment at) {}
