/** Asking models, whoever provides them: typed question, typed answer, everything recorded. */
@NullMarked
package io.postillion.connectors.ai.model;

import org.jspecify.annotations.NullMarked;
