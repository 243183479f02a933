/**
 * Claims in a post, held against the words of its source: what the source does not say stands out.
 */
@NullMarked
package io.postillion.core.check.claim;

import org.jspecify.annotations.NullMarked;
