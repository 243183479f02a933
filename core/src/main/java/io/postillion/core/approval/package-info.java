/** A person's decision on exactly one revision, and the seal that makes it count. */
@NullMarked
package io.postillion.core.approval;

import org.jspecify.annotations.NullMarked;
