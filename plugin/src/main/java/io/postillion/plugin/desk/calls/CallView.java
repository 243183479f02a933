package io.postillion.plugin.desk.calls;

import io.postillion.plugin.desk.view.ShownExample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call in full.
 *
 * @param output null when there was none, or when it was kept long enough
 * @param examples the posts that the model was shown
 */
record CallView(
    CallRow row,
    String provider,
    String promptVersion,
    String parameters,
    String inputHash,
    String inputTokens,
    String outputTokens,
    @Nullable String problem,
    @Nullable String output,
    List<ShownExample> examples) {}
