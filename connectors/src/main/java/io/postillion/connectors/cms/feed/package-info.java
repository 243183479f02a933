/** RSS, Atom and JSON feeds as a CMS. */
@NullMarked
package io.postillion.connectors.cms.feed;

import org.jspecify.annotations.NullMarked;
