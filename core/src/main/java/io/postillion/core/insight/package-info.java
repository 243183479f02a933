/** How people respond to what went out, and what a brand can learn from it. */
@NullMarked
package io.postillion.core.insight;

import org.jspecify.annotations.NullMarked;
