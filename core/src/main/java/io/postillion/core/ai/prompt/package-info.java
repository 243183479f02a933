/** What a brand tells models beside our own instructions: written, tried, used and retired. */
@NullMarked
package io.postillion.core.ai.prompt;

import org.jspecify.annotations.NullMarked;
