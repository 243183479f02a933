/** What the tests of models, component and adapter share. */
@NullMarked
package io.postillion.processes;

import org.jspecify.annotations.NullMarked;
