/** Search over the whole desk: posts, articles, people, pages and what can be done at once. */
@NullMarked
package io.postillion.plugin.desk.find;

import org.jspecify.annotations.NullMarked;
