/** Outside people without an account: who is invited to which posts, and how they come in. */
@NullMarked
package io.postillion.core.client;

import org.jspecify.annotations.NullMarked;
