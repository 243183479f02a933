/** The wall of the sandbox network, where posts of demos and tests appear. */
@NullMarked
package io.postillion.plugin.desk.sandbox;

import org.jspecify.annotations.NullMarked;
