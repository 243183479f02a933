/** Counting how people respond to what is out. */
@NullMarked
package io.postillion.routes.measure;

import org.jspecify.annotations.NullMarked;
