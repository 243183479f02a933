/** The board: the posts of a brand by where they stand, and what is done to several at once. */
@NullMarked
package io.postillion.plugin.desk.board;

import org.jspecify.annotations.NullMarked;
