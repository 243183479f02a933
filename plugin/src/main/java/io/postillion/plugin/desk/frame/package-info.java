/** What every page of the desk shares: who sits there, words, times, links, errors. */
@NullMarked
package io.postillion.plugin.desk.frame;

import org.jspecify.annotations.NullMarked;
