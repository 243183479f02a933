/** The page of campaigns, and how posts are put into one. */
@NullMarked
package io.postillion.plugin.desk.campaigns;

import org.jspecify.annotations.NullMarked;
