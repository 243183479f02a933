/** Other Java processes that take orders, one line each. */
@NullMarked
package io.postillion.bench.jvm;

import org.jspecify.annotations.NullMarked;
