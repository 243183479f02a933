/** The task of proposing what a brief could say and what to ask people. */
@NullMarked
package io.postillion.connectors.ai.brief;

import org.jspecify.annotations.NullMarked;
