/** What happens to posts while somebody looks. */
@NullMarked
package io.postillion.core.live;

import org.jspecify.annotations.NullMarked;
