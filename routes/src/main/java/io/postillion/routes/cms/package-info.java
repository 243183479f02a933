/** The {@code cms:} component: any configured source as a Camel endpoint. */
@NullMarked
package io.postillion.routes.cms;

import org.jspecify.annotations.NullMarked;
