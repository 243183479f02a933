/**
 * The Camel component {@code camunda:}, through which routes take work from the process engine and
 * start and signal its processes.
 */
@NullMarked
package io.postillion.processes.camunda;

import org.jspecify.annotations.NullMarked;
