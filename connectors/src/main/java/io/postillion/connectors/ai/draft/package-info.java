/** The task of drafting a post in which every sentence names its sources. */
@NullMarked
package io.postillion.connectors.ai.draft;

import org.jspecify.annotations.NullMarked;
