/** Pictures for a post: cards and crops, looked at before they are used. */
@NullMarked
package io.postillion.plugin.desk.pictures;

import org.jspecify.annotations.NullMarked;
