/** The contract that every network passes. */
@NullMarked
package io.postillion.connectors.social;

import org.jspecify.annotations.NullMarked;
