/** Campaigns: what posts of a brand belong together for, and how much is at stake. */
@NullMarked
package io.postillion.core.campaign;

import org.jspecify.annotations.NullMarked;
