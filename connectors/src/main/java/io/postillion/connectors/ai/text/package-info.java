/** Sentences and words of a source, told apart the same way for every writer. */
@NullMarked
package io.postillion.connectors.ai.text;

import org.jspecify.annotations.NullMarked;
