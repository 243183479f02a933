/** How channels and sources are doing. */
@NullMarked
package io.postillion.plugin.desk.connections;

import org.jspecify.annotations.NullMarked;
