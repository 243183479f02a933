/** A shop that had Camunda, a login and tables before it added Postillion. */
@NullMarked
package io.postillion.hosttest;

import org.jspecify.annotations.NullMarked;
