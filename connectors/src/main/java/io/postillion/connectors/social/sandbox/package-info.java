/** A built-in network without accounts: what goes out appears on a page of the desk. */
@NullMarked
package io.postillion.connectors.social.sandbox;

import org.jspecify.annotations.NullMarked;
