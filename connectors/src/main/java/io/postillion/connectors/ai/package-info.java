/** Where drafts come from: which models for which brand, or the offline writer. */
@NullMarked
package io.postillion.connectors.ai;

import org.jspecify.annotations.NullMarked;
