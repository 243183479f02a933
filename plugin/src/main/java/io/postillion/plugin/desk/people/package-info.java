/** Who works for the brand, what they may do, and whether they are there. */
@NullMarked
package io.postillion.plugin.desk.people;

import org.jspecify.annotations.NullMarked;
