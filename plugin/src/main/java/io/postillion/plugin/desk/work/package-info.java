/** What waits for the person, what goes out today, what needs attention. */
@NullMarked
package io.postillion.plugin.desk.work;

import org.jspecify.annotations.NullMarked;
