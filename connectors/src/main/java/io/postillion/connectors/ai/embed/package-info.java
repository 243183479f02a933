/** Vectors of texts by a small model in the process, which asks nobody. */
@NullMarked
package io.postillion.connectors.ai.embed;

import org.jspecify.annotations.NullMarked;
