/** The evidence of one post as a page, as a PDF and as a file for programs. */
@NullMarked
package io.postillion.plugin.desk.evidence;

import org.jspecify.annotations.NullMarked;
