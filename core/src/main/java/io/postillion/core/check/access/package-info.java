/** What makes a post hard to read with eyes closed: hashtags in one piece, emoji as noise. */
@NullMarked
package io.postillion.core.check.access;

import org.jspecify.annotations.NullMarked;
