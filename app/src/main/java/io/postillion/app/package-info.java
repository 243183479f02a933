/** Postillion on its own: one class, default configuration, the demo. */
@NullMarked
package io.postillion.app;

import org.jspecify.annotations.NullMarked;
