/** Links in messages: each is for one person, shows one revision, and opens nothing by itself. */
@NullMarked
package io.postillion.core.link;

import org.jspecify.annotations.NullMarked;
