package io.postillion.core.ai;

import org.jspecify.annotations.Nullable;

/**
 * A model that can be asked.
 *
 * @param name by which the configuration knows it
 * @param price null when it is not known
 */
public record AiProvider(String name, String model, @Nullable Price price) {}
