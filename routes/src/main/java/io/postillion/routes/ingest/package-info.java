/** From the sources into the inbox. */
@NullMarked
package io.postillion.routes.ingest;

import org.jspecify.annotations.NullMarked;
