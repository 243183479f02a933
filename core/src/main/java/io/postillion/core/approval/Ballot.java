package io.postillion.core.approval;

/**
 * What an approval process hears of a vote.
 *
 * @param question the engine's id of the question that it answers
 * @param votesFor how many approve this revision in this round, this vote included
 * @param votesAgainst how many ask for changes or reject it
 */
public record Ballot(
    String question, Decision decision, String comment, int votesFor, int votesAgainst) {}
