/** The calendar in people's own calendar programs. */
@NullMarked
package io.postillion.core.feed;

import org.jspecify.annotations.NullMarked;
