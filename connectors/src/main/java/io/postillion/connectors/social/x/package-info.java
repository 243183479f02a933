/** How X counts the characters of a post. */
@NullMarked
package io.postillion.connectors.social.x;

import org.jspecify.annotations.NullMarked;
