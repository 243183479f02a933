/** The {@code ai:} component: each AI task as a Camel endpoint and as a topic of the engine. */
@NullMarked
package io.postillion.routes.ai;

import org.jspecify.annotations.NullMarked;
