/**
 * What Meta's networks share: a post is first made as a container that nobody sees, and published
 * by the container's id, which tells afterwards whether it is out.
 */
@NullMarked
package io.postillion.connectors.social.graph;

import org.jspecify.annotations.NullMarked;
