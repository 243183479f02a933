/** Posts, findings and authors as the templates of several pages show them. */
@NullMarked
package io.postillion.plugin.desk.view;

import org.jspecify.annotations.NullMarked;
