package io.postillion.core.post;

/**
 * Words that were offered at the cursor and that somebody put into a text.
 *
 * @param author who wrote the words: a model, or the method that serves without one
 * @param before the whole text for which they were offered
 * @param after the same with the words in their place
 */
public record Taken(Author author, String before, String after) {}
