/** All that an auditor asks of one post, gathered from what is kept, and hashes to check it by. */
@NullMarked
package io.postillion.core.evidence;

import org.jspecify.annotations.NullMarked;
