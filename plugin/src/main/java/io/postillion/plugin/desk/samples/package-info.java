/** The samples of a brand: what they are, and the button that removes them. */
@NullMarked
package io.postillion.plugin.desk.samples;

import org.jspecify.annotations.NullMarked;
