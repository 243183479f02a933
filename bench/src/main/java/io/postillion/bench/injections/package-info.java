/** Attempts to give a model orders through an article, and a model that always obeys them. */
@NullMarked
package io.postillion.bench.injections;

import org.jspecify.annotations.NullMarked;
