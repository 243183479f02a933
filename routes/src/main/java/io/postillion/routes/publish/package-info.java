/** From an approved post to one that is out, and back to the CMS. */
@NullMarked
package io.postillion.routes.publish;

import org.jspecify.annotations.NullMarked;
