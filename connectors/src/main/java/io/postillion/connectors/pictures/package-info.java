/** Fetches the pictures of articles, and looks at them without trusting them. */
@NullMarked
package io.postillion.connectors.pictures;

import org.jspecify.annotations.NullMarked;
