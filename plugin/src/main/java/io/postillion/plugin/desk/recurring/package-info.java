/** The page of recurring posts: their forms, and who approved them until when. */
@NullMarked
package io.postillion.plugin.desk.recurring;

import org.jspecify.annotations.NullMarked;
