package io.postillion.core.flow.running;

/**
 * A model that is deployed.
 *
 * @param key what other models call it by
 * @param name for people
 * @param version the latest
 */
public record Model(String key, String name, int version) {}
