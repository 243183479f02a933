/** Writing without a model: the article's own best sentences, and less of what stands there. */
@NullMarked
package io.postillion.connectors.ai.offline;

import org.jspecify.annotations.NullMarked;
