/** X, and how it counts the characters of a post. */
@NullMarked
package io.postillion.connectors.social.x;

import org.jspecify.annotations.NullMarked;
