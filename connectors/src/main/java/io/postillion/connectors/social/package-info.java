/** What the networks share; each has a package of its own below. */
@NullMarked
package io.postillion.connectors.social;

import org.jspecify.annotations.NullMarked;
