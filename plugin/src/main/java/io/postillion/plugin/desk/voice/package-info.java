/** Voice rules that came from people's edits: proposed, decided and withdrawn. */
@NullMarked
package io.postillion.plugin.desk.voice;

import org.jspecify.annotations.NullMarked;
