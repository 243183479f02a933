/** What is set for a brand, what each setting does, who says so, and how people change it. */
@NullMarked
package io.postillion.plugin.desk.settings;

import org.jspecify.annotations.NullMarked;
