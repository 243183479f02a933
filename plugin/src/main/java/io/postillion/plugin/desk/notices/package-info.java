/**
 * My notices: how a person wants to be told, who stands in for them, and what did not get through.
 */
@NullMarked
package io.postillion.plugin.desk.notices;

import org.jspecify.annotations.NullMarked;
