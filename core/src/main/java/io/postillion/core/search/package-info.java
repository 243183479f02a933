/** Finding posts and articles of a brand again by a few words. */
@NullMarked
package io.postillion.core.search;

import org.jspecify.annotations.NullMarked;
