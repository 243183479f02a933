/** Proves that the HTTP client keeps its limits. */
@NullMarked
package io.postillion.connectors.http;

import org.jspecify.annotations.NullMarked;
