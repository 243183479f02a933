/** The outside world: a network, a model and a CMS that answer after a while and keep count. */
@NullMarked
package io.postillion.bench.stub;

import org.jspecify.annotations.NullMarked;
