package io.postillion.core.ai.prompt;

/**
 * What a brand tells a model, as it is put into the prompt.
 *
 * @param text sound, see {@link Flaw}; not blank
 * @param name of this version, as the record and authors of drafts have it
 */
public record Instructions(String text, String name) {}
