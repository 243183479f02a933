/** Asking a model, or what serves without one, for drafts and for words at the cursor. */
@NullMarked
package io.postillion.core.ai;

import org.jspecify.annotations.NullMarked;
