/** The task of saying in words what a picture shows. */
@NullMarked
package io.postillion.connectors.ai.describe;

import org.jspecify.annotations.NullMarked;
