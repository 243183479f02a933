/** What a post risks: claims that the law looks at, and the brand's sensitive topics and days. */
@NullMarked
package io.postillion.core.check.risk;

import org.jspecify.annotations.NullMarked;
