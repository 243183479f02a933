/** The people who write, approve and run, and what each of them may do. */
@NullMarked
package io.postillion.core.people;

import org.jspecify.annotations.NullMarked;
