/** Notices: where people are reached, in which words, and the rounds in which they go out. */
@NullMarked
package io.postillion.plugin.notice;

import org.jspecify.annotations.NullMarked;
