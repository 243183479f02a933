/** What stands on the days of a calendar. */
@NullMarked
package io.postillion.core.calendar;

import org.jspecify.annotations.NullMarked;
