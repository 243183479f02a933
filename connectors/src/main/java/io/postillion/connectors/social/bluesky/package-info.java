/** Bluesky, and every other server that speaks the AT Protocol. */
@NullMarked
package io.postillion.connectors.social.bluesky;

import org.jspecify.annotations.NullMarked;
