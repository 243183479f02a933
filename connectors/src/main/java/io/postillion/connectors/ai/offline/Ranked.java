package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.text.Sentence;

/** A sentence that may be used, and its place in the source. */
record Ranked(int place, Sentence sentence) {}
