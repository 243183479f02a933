/** From an article to posts that wait for their approvers. */
@NullMarked
package io.postillion.routes.draft;

import org.jspecify.annotations.NullMarked;
