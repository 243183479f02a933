/** The pages of outside people: the door, their posts, and nothing else. */
@NullMarked
package io.postillion.plugin.client;

import org.jspecify.annotations.NullMarked;
