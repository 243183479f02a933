/** What could be posted next, to be used or dropped. */
@NullMarked
package io.postillion.plugin.desk.ideas;

import org.jspecify.annotations.NullMarked;
