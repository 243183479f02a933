/** What could be posted next, why, and what was posted like it. */
@NullMarked
package io.postillion.core.ideas;

import org.jspecify.annotations.NullMarked;
