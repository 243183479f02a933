/** Keeping personal data from providers: placeholders go out, and come back as what they were. */
@NullMarked
package io.postillion.connectors.ai.mask;

import org.jspecify.annotations.NullMarked;
