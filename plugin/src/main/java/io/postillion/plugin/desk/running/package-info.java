/** How each model does: a diagram with what is where, and the same in a table. */
@NullMarked
package io.postillion.plugin.desk.running;

import org.jspecify.annotations.NullMarked;
