/** Access tokens that people grant with OAuth 2: connecting a channel, and keeping it connected. */
@NullMarked
package io.postillion.connectors.social.oauth;

import org.jspecify.annotations.NullMarked;
