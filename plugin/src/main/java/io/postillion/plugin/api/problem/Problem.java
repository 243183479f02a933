package io.postillion.plugin.api.problem;

/**
 * Problem details as RFC 9457 has them, and the reason as one word.
 *
 * @param type e.g. {@code /problems/stale-revision}
 * @param detail what happened and what to do, for people
 * @param instance the address that was asked
 * @param reason the last part of the type, e.g. {@code stale-revision}
 */
public record Problem(
    String type, String title, int status, String detail, String instance, String reason) {

  static Problem of(ProblemType type, String detail, String instance) {
    return new Problem(
        type.uri().toString(), type.title(), type.status(), detail, instance, type.reason());
  }
}
