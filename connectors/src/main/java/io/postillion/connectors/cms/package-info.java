/** What the content sources have in common: how they ask, and how they say what went wrong. */
@NullMarked
package io.postillion.connectors.cms;

import org.jspecify.annotations.NullMarked;
