/** A labelled set of claims, and how well they are told apart. */
@NullMarked
package io.postillion.bench.claims;

import org.jspecify.annotations.NullMarked;
