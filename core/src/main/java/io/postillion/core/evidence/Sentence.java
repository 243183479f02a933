package io.postillion.core.evidence;

import io.postillion.core.post.Writer;
import java.util.List;

/**
 * A sentence of what went out, or would go out now.
 *
 * @param writer whose words it has
 * @param passages of the source that it rests on, word for word; empty when none is known
 */
public record Sentence(String text, Writer writer, List<String> passages) {}
