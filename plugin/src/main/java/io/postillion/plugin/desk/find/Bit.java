package io.postillion.plugin.desk.find;

/**
 * A stretch of a text.
 *
 * @param hit whether it is one of the words that are sought
 */
record Bit(String text, boolean hit) {}
