/** The calendar: the posts of a brand in their places by time, and how they are moved. */
@NullMarked
package io.postillion.plugin.desk.calendar;

import org.jspecify.annotations.NullMarked;
