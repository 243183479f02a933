/** The REST API, version 1: the actions of the desk for programs. */
@NullMarked
package io.postillion.plugin.api;

import org.jspecify.annotations.NullMarked;
