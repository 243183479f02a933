/** Drafts without a model: the article's own best sentences, always the same ones. */
@NullMarked
package io.postillion.connectors.ai.offline;

import org.jspecify.annotations.NullMarked;
