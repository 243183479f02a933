/** Asking a model, or the offline writer, for a draft whose every sentence knows its source. */
@NullMarked
package io.postillion.core.ai;

import org.jspecify.annotations.NullMarked;
