package io.postillion.core.notice;

import java.time.Instant;

/**
 * A delivery that did not get through.
 *
 * @param problem what happened and what to do
 * @param given whether nobody tries any more
 * @param since when the notice was due first
 */
public record Trouble(Told told, String problem, boolean given, Instant since) {}
