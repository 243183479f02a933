/** The bare engine under the same load, with workers that do nothing. */
@NullMarked
package io.postillion.bench.bare;

import org.jspecify.annotations.NullMarked;
