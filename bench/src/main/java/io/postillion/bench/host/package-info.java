/** The application under test, in a process of its own. */
@NullMarked
package io.postillion.bench.host;

import org.jspecify.annotations.NullMarked;
