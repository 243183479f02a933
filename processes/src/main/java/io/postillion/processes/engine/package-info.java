/** The process engine behind core's ports: start, signal, ask people, show where a post stands. */
@NullMarked
package io.postillion.processes.engine;

import org.jspecify.annotations.NullMarked;
