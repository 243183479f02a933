/** Pictures of posts: cards with words on them, crops, and where each picture comes from. */
@NullMarked
package io.postillion.core.visual;

import org.jspecify.annotations.NullMarked;
