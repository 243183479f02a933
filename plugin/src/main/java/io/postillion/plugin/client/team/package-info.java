/** The desk's side of links and clients: who was invited, what a link shows, what was said. */
@NullMarked
package io.postillion.plugin.client.team;

import org.jspecify.annotations.NullMarked;
