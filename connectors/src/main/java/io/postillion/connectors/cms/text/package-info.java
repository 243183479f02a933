/** HTML and Markdown as the clean text that articles are kept in. */
@NullMarked
package io.postillion.connectors.cms.text;

import org.jspecify.annotations.NullMarked;
