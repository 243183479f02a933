/** A post in another language, on a channel of the same brand. */
@NullMarked
package io.postillion.core.translate;

import org.jspecify.annotations.NullMarked;
