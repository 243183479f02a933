/** The {@code social:} component: publishing through the ledger as a Camel endpoint. */
@NullMarked
package io.postillion.routes.social;

import org.jspecify.annotations.NullMarked;
