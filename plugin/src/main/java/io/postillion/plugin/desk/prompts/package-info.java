/** What the brand tells models: its versions, how their drafts fared, and trying a new one. */
@NullMarked
package io.postillion.plugin.desk.prompts;

import org.jspecify.annotations.NullMarked;
