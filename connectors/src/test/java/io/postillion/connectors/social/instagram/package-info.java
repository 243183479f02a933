/** Proves what goes to Instagram, to the byte. */
@NullMarked
package io.postillion.connectors.social.instagram;

import org.jspecify.annotations.NullMarked;
