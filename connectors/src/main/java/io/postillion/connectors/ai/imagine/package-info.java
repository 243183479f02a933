/** The task of making a picture that a person describes. */
@NullMarked
package io.postillion.connectors.ai.imagine;

import org.jspecify.annotations.NullMarked;
