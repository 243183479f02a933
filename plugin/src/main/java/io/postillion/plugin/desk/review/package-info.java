/** The post as people will see it, its source beside it, and the decision. */
@NullMarked
package io.postillion.plugin.desk.review;

import org.jspecify.annotations.NullMarked;
