/** Tests of the models: every way through them, and the lint that keeps them readable. */
@NullMarked
package io.postillion.processes.models;

import org.jspecify.annotations.NullMarked;
