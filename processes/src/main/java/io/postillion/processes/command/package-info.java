/** What can be asked on the command line, without the application. */
@NullMarked
package io.postillion.processes.command;

import org.jspecify.annotations.NullMarked;
