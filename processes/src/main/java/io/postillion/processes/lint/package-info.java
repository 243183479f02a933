/**
 * What is wrong with a model that somebody drew, in words for whoever drew it; one rule a class.
 */
@NullMarked
package io.postillion.processes.lint;

import org.jspecify.annotations.NullMarked;
