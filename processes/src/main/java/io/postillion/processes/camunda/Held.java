package io.postillion.processes.camunda;

import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * A task of the engine that this node has locked.
 *
 * @param definition id of the version of the model
 * @param instance id of the process
 * @param retries that are left; null when it never failed
 */
record Held(
    String id,
    String topic,
    String definition,
    String instance,
    @Nullable Integer retries,
    VariableMap variables) {}
