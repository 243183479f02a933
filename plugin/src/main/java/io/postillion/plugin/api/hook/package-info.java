/** Webhooks in: another system says "look again", proves that it may, and is not believed more. */
@NullMarked
package io.postillion.plugin.api.hook;

import org.jspecify.annotations.NullMarked;
