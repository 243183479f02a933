package io.postillion.plugin.client;

import io.postillion.plugin.desk.frame.Times.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as it is shown.
 *
 * @param quote the words it is about; null for the whole
 * @param gone whether those words are not in the text any more
 * @param shared whether clients see it
 */
public record RemarkLine(
    String id,
    String author,
    String text,
    @Nullable String quote,
    boolean gone,
    boolean shared,
    Moment at,
    List<RemarkLine> answers) {}
