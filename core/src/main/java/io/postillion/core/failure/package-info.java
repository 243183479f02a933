/** The four ways in which the outside world says no, each of which tells what to do next. */
@NullMarked
package io.postillion.core.failure;

import org.jspecify.annotations.NullMarked;
