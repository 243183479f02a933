/** Proves what goes to the sandbox, to the byte. */
@NullMarked
package io.postillion.connectors.social.sandbox;

import org.jspecify.annotations.NullMarked;
