/** The one HTTP client: limits, timeouts, redacted logging, and no way to private addresses. */
@NullMarked
package io.postillion.connectors.http;

import org.jspecify.annotations.NullMarked;
