/** Pure rules that look at a draft and point at the characters that are wrong. */
@NullMarked
package io.postillion.core.check;

import org.jspecify.annotations.NullMarked;
