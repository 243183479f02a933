/** What is set for a brand, what each setting does, and where it is written. */
@NullMarked
package io.postillion.plugin.desk.settings;

import org.jspecify.annotations.NullMarked;
