package io.postillion.plugin.desk.library;

import io.postillion.plugin.desk.frame.Times.Moment;

/**
 * A snippet on its page.
 *
 * @param language in words; empty when it serves in any
 * @param tag the same for machines
 * @param form as it is, or as somebody typed it and could not keep it
 * @param typed whether somebody typed
 * @param overtaken whether it is another by now than the one that was changed
 */
record SnippetRow(
    String id,
    String name,
    String language,
    String tag,
    String text,
    String by,
    Moment changed,
    SnippetForm form,
    boolean typed,
    boolean overtaken) {}
