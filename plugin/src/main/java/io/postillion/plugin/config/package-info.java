/** What people configure under {@code postillion.*}, checked at start. */
@NullMarked
package io.postillion.plugin.config;

import org.jspecify.annotations.NullMarked;
