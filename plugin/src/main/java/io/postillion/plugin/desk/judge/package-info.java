/** A revision as its network will show it, for whoever decides on it; several at once, too. */
@NullMarked
package io.postillion.plugin.desk.judge;

import org.jspecify.annotations.NullMarked;
