/** The stores of the core on H2 and PostgreSQL: SQL in text blocks, one class per aggregate. */
@NullMarked
package io.postillion.plugin.store;

import org.jspecify.annotations.NullMarked;
