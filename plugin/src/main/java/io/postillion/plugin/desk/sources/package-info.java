/** The brand's sources: how they are doing, and how administrators add and change them. */
@NullMarked
package io.postillion.plugin.desk.sources;

import org.jspecify.annotations.NullMarked;
