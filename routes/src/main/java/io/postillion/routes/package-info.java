/** Camel routes between the CMS, the process engine and the networks; each reads as a sentence. */
@NullMarked
package io.postillion.routes;

import org.jspecify.annotations.NullMarked;
