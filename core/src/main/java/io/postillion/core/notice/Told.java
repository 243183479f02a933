package io.postillion.core.notice;

/** A notice and the delivery that carries it. */
public record Told(Notice notice, Delivery delivery) {}
