/** Telling people that something waits for them. */
@NullMarked
package io.postillion.routes.notify;

import org.jspecify.annotations.NullMarked;
