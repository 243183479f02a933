/** The articles that came in and the briefs that complete them. */
@NullMarked
package io.postillion.plugin.desk.articles;

import org.jspecify.annotations.NullMarked;
