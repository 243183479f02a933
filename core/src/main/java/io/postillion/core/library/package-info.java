/** The library of a brand: pictures with the rights to use them, and snippets of text. */
@NullMarked
package io.postillion.core.library;

import org.jspecify.annotations.NullMarked;
