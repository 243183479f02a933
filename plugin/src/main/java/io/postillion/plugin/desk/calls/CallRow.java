package io.postillion.plugin.desk.calls;

import io.postillion.plugin.desk.frame.Times.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One call in the list.
 *
 * @param post null where it was about none
 * @param cost empty when it is not known
 */
record CallRow(
    String id,
    Moment at,
    String task,
    String outcome,
    String model,
    String who,
    @Nullable String post,
    @Nullable String article,
    String tokens,
    String cost,
    String seconds) {}
