/** Proves what goes to Mastodon, to the byte. */
@NullMarked
package io.postillion.connectors.social.mastodon;

import org.jspecify.annotations.NullMarked;
