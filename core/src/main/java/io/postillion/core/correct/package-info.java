/**
 * Corrections of an approved text that change nothing that anyone approved: computed from the two
 * texts and the article, by a rule that the brand sets.
 */
@NullMarked
package io.postillion.core.correct;

import org.jspecify.annotations.NullMarked;
