/** A brand (tenant), its voice and word policy, and the channels it owns on the networks. */
@NullMarked
package io.postillion.core.brand;

import org.jspecify.annotations.NullMarked;
