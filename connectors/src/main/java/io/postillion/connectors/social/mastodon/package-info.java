/** Mastodon, and other servers that speak its API in their own dialects. */
@NullMarked
package io.postillion.connectors.social.mastodon;

import org.jspecify.annotations.NullMarked;
