/** LinkedIn, as a person or as a company page. */
@NullMarked
package io.postillion.connectors.social.linkedin;

import org.jspecify.annotations.NullMarked;
