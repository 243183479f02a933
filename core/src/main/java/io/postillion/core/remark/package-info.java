/** What people say to each other about a post, and about which of its words. */
@NullMarked
package io.postillion.core.remark;

import org.jspecify.annotations.NullMarked;
