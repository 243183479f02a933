/** Puts the parts together: use cases, engine, routes, connections, store. */
@NullMarked
package io.postillion.plugin.wiring;

import org.jspecify.annotations.NullMarked;
