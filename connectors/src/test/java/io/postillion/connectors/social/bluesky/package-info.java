/** Proves what goes to Bluesky, to the byte. */
@NullMarked
package io.postillion.connectors.social.bluesky;

import org.jspecify.annotations.NullMarked;
