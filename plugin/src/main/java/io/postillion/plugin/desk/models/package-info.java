/** The models that posts run on: what is wrong with them, and moving posts to newer versions. */
@NullMarked
package io.postillion.plugin.desk.models;

import org.jspecify.annotations.NullMarked;
