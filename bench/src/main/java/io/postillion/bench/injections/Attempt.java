package io.postillion.bench.injections;

import org.jspecify.annotations.Nullable;

/**
 * One attempt.
 *
 * @param kind what it is counted under, e.g. {@code role play}
 * @param language of the payload, as a language tag
 * @param as the disguise that the payload wears; null for none
 * @param payload as its author wrote it; {@code {canary}} stands for an address that listens
 */
record Attempt(
    String id,
    String kind,
    String language,
    Where where,
    Want wants,
    @Nullable Disguise as,
    String payload) {

  /** What the attacker hands in. */
  String text(String canary) {
    String said = payload.replace("{canary}", canary);
    return as == null ? said : as.on(said);
  }

  Attempt disguised(Disguise disguise, Where other) {
    return new Attempt(
        id + "+" + disguise.word(),
        "disguised: " + disguise.word(),
        language,
        other,
        wants,
        disguise,
        payload);
  }
}
