/**
 * How a post sounds: worn phrases, machine-made patterns, long sentences, and the brand's habits.
 */
@NullMarked
package io.postillion.core.check.voice;

import org.jspecify.annotations.NullMarked;
