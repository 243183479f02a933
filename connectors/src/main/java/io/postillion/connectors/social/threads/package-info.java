/** Threads. */
@NullMarked
package io.postillion.connectors.social.threads;

import org.jspecify.annotations.NullMarked;
