package io.postillion.plugin.desk.work;

/**
 * A channel or source that is not well.
 *
 * @param page {@code channels} or {@code sources}
 */
record ConnectionRow(String page, String name, String problem) {}
