/** Instagram, for professional accounts. */
@NullMarked
package io.postillion.connectors.social.instagram;

import org.jspecify.annotations.NullMarked;
