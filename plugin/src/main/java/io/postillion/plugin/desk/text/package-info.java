/** Texts cut into pieces that a template shows one by one; no HTML is ever put together here. */
@NullMarked
package io.postillion.plugin.desk.text;

import org.jspecify.annotations.NullMarked;
