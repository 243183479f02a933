package io.postillion.core.check.claim;

/**
 * What stands there in a sentence and is about something.
 *
 * @param key see {@link Terms}; a number begins with {@code #}, a date with {@code @}
 */
record Term(int start, int end, String key) {}
