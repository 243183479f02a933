/** The design system of the desk, shown with the very parts of which its pages are made. */
@NullMarked
package io.postillion.plugin.desk.style;

import org.jspecify.annotations.NullMarked;
