/** The desk: the web pages where people review, approve, plan and see what became of it. */
@NullMarked
package io.postillion.plugin.desk;

import org.jspecify.annotations.NullMarked;
