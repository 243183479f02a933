/** Proves what goes to Threads, to the byte. */
@NullMarked
package io.postillion.connectors.social.threads;

import org.jspecify.annotations.NullMarked;
