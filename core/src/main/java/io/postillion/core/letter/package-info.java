/** Letters to people outside: what they say and who carries them. */
@NullMarked
package io.postillion.core.letter;

import org.jspecify.annotations.NullMarked;
