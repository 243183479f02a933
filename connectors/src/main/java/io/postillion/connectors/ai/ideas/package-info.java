/** The task of finding angles for posts. */
@NullMarked
package io.postillion.connectors.ai.ideas;

import org.jspecify.annotations.NullMarked;
