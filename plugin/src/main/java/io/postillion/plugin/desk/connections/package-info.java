/** How channels are doing, and how people connect them. */
@NullMarked
package io.postillion.plugin.desk.connections;

import org.jspecify.annotations.NullMarked;
