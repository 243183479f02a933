package io.postillion.core.evidence;

/**
 * A person.
 *
 * @param name as it is now; empty when nobody with this id is known any more
 */
public record Who(String id, String name) {}
