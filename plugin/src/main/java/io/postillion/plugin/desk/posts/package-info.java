/** Finding posts, writing new ones, and all that is known about one. */
@NullMarked
package io.postillion.plugin.desk.posts;

import org.jspecify.annotations.NullMarked;
