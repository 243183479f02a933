package io.postillion.plugin.desk.view;

import io.postillion.core.post.PostId;
import io.postillion.plugin.desk.text.SourceText;
import java.util.List;

/**
 * The post that this one was translated from, as it was then.
 *
 * @param id of the source
 * @param number of the revision that was translated
 * @param alts what its pictures show, in words
 * @param isNewer it changed since
 */
public record OriginalView(
    PostId id,
    String network,
    String channel,
    String language,
    int number,
    List<SourceText.Block> text,
    List<String> alts,
    boolean isNewer) {}
