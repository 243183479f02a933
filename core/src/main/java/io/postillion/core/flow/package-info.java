/**
 * What the business needs from the process engine: start, signal, ask a person, show where a post
 * stands.
 */
@NullMarked
package io.postillion.core.flow;

import org.jspecify.annotations.NullMarked;
