/** Reviews in Camunda Tasklist, for companies whose people work there. */
@NullMarked
package io.postillion.plugin.tasklist;

import org.jspecify.annotations.NullMarked;
