/** What went wrong, as RFC 9457 problem details: the same shape from every corner of the API. */
@NullMarked
package io.postillion.plugin.api.problem;

import org.jspecify.annotations.NullMarked;
