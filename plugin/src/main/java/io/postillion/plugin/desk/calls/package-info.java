/** The record of what models were asked, by whom, for what, and what it came to. */
@NullMarked
package io.postillion.plugin.desk.calls;

import org.jspecify.annotations.NullMarked;
