/**
 * The business of Postillion in plain Java: what the words mean, which rules hold, what can be
 * done.
 */
@NullMarked
package io.postillion.core;

import org.jspecify.annotations.NullMarked;
