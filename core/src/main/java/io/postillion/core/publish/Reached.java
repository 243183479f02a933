package io.postillion.core.publish;

/**
 * One post of a thread that is out.
 *
 * @param number from 1
 */
public record Reached(int number, Sent sent) {}
