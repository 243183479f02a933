/** Brings notices to people by the means that they use. */
@NullMarked
package io.postillion.connectors.notify;

import org.jspecify.annotations.NullMarked;
