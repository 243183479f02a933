/** Stores in memory and a network of paper, so that the desk can be seen and tested alone. */
@NullMarked
package io.postillion.plugin.desk.memory;

import org.jspecify.annotations.NullMarked;
