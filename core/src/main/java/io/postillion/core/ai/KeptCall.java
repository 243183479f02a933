package io.postillion.core.ai;

/** A call as the record has it. */
public record KeptCall(AiCallId id, AiCall call) {}
