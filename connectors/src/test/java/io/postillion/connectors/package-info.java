/** What the tests of all connectors share. */
@NullMarked
package io.postillion.connectors;

import org.jspecify.annotations.NullMarked;
