/** A post for one channel and its immutable revisions, each by a known author. */
@NullMarked
package io.postillion.core.post;

import org.jspecify.annotations.NullMarked;
