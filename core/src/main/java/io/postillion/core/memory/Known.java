package io.postillion.core.memory;

/** An example with its place among the others. */
public record Known(Example example, Vector vector) {}
