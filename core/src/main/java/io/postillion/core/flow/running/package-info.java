/** How each model does: what waits where and since when, and how long each step took lately. */
@NullMarked
package io.postillion.core.flow.running;

import org.jspecify.annotations.NullMarked;
