/** What the people of a brand set themselves at the desk, with a journal of who set what. */
@NullMarked
package io.postillion.core.setting;

import org.jspecify.annotations.NullMarked;
