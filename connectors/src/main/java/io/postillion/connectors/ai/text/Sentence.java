package io.postillion.connectors.ai.text;

/**
 * One sentence of a source.
 *
 * @param literal as it stands in the source, to the character, so that it can be found there
 * @param plain as people read it: without the marks of links and emphasis, on one line
 * @param heading whether it stands above a text instead of in it
 */
public record Sentence(String literal, String plain, boolean heading) {}
