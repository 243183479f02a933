/**
 * Recurring posts whose words a person approved once, until a day that they set: forms, standing
 * approvals, and what these cover.
 */
@NullMarked
package io.postillion.core.form;

import org.jspecify.annotations.NullMarked;
