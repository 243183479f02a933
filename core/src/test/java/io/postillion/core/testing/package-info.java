/** Recording fakes of everything outside the core, kept in memory, and builders of test data. */
@NullMarked
package io.postillion.core.testing;

import org.jspecify.annotations.NullMarked;
