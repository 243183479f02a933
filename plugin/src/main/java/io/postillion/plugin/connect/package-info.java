/** From configured channels and sources to live connections; one bean for each kind. */
@NullMarked
package io.postillion.plugin.connect;

import org.jspecify.annotations.NullMarked;
