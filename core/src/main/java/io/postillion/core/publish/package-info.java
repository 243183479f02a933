/** The ledger of what goes out, the networks it goes to, and the publisher between them. */
@NullMarked
package io.postillion.core.publish;

import org.jspecify.annotations.NullMarked;
