package io.postillion.plugin.desk.notices;

import io.postillion.plugin.desk.frame.Times.Moment;

/**
 * A notice that did not get through.
 *
 * @param given whether nobody tries any more
 */
record TroubleRow(
    String kind, String means, String recipient, String problem, boolean given, Moment since) {}
