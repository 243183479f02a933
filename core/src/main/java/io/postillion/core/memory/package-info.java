/** What a brand approved and what its people change: examples for later drafts, and voice rules. */
@NullMarked
package io.postillion.core.memory;

import org.jspecify.annotations.NullMarked;
