/** That nothing escapes, and that the suite would notice. */
@NullMarked
package io.postillion.bench.injections;

import org.jspecify.annotations.NullMarked;
