/** Articles as they come out of a CMS, and the inbox that takes each of them in exactly once. */
@NullMarked
package io.postillion.core.content;

import org.jspecify.annotations.NullMarked;
