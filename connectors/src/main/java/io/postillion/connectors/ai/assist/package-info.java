/** The task of proposing words at the cursor. */
@NullMarked
package io.postillion.connectors.ai.assist;

import org.jspecify.annotations.NullMarked;
