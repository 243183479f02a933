/** Pages that are open hear what happens. */
@NullMarked
package io.postillion.plugin.desk.live;

import org.jspecify.annotations.NullMarked;
