package io.postillion.plugin.desk.articles;

import io.postillion.core.content.ArticleId;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.view.PostRow;
import java.util.List;

/**
 * An article with its posts.
 *
 * @param hasChanged a post was written from an earlier version of it
 */
record ArticleRow(
    ArticleId id,
    String title,
    String language,
    String source,
    Moment received,
    boolean hasChanged,
    List<PostRow> posts) {}
