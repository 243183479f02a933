/** The pages of the library, and how its pictures and snippets get into posts. */
@NullMarked
package io.postillion.plugin.desk.library;

import org.jspecify.annotations.NullMarked;
