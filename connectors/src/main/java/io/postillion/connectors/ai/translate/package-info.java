/** The task of translating a post so that names, figures, links and hashtags survive. */
@NullMarked
package io.postillion.connectors.ai.translate;

import org.jspecify.annotations.NullMarked;
