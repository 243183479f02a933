/** Proves how errors of the Graph API are read. */
@NullMarked
package io.postillion.connectors.social.graph;

import org.jspecify.annotations.NullMarked;
