/** Pictures that networks fetch from us, at signed addresses that are good for a day. */
@NullMarked
package io.postillion.plugin.pictures;

import org.jspecify.annotations.NullMarked;
