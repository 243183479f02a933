@NullMarked
package io.postillion.bench.claims;

import org.jspecify.annotations.NullMarked;
