/** A translation, held against the text that it was made of: what got lost, what was added. */
@NullMarked
package io.postillion.core.check.translation;

import org.jspecify.annotations.NullMarked;
