/** A folder of Markdown files with front matter, which may be a Git checkout, as a CMS. */
@NullMarked
package io.postillion.connectors.cms.folder;

import org.jspecify.annotations.NullMarked;
