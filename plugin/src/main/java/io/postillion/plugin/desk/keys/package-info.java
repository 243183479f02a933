/** Keys for what is done often, told on one page and switched off on it. */
@NullMarked
package io.postillion.plugin.desk.keys;

import org.jspecify.annotations.NullMarked;
