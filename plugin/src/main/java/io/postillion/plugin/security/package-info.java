/** Who is logged in and what they may. */
@NullMarked
package io.postillion.plugin.security;

import org.jspecify.annotations.NullMarked;
