/** What to say, to whom and why; too little of it is sent back to a person. */
@NullMarked
package io.postillion.core.brief;

import org.jspecify.annotations.NullMarked;
