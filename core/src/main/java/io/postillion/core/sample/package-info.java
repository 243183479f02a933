/** What a new brand tries things out on, and how it gets rid of it. */
@NullMarked
package io.postillion.core.sample;

import org.jspecify.annotations.NullMarked;
