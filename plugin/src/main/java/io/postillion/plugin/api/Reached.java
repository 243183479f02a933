package io.postillion.plugin.api;

/**
 * A test of a connection went well.
 *
 * @param reached the account or site that answered
 */
record Reached(String reached) implements Wire {}
