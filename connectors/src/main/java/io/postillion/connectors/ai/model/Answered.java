package io.postillion.connectors.ai.model;

/** An answer, and whose it is. */
public record Answered<A>(A answer, String provider, String model) {}
