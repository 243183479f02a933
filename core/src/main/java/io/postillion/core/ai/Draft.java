package io.postillion.core.ai;

import io.postillion.core.post.Author;
import io.postillion.core.post.Support;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A drafted post, sentence by sentence.
 *
 * @param sentences in order; each with the source sentences it rests on
 * @param hashtags without {@code #}
 */
public record Draft(List<Support> sentences, List<String> hashtags, Author author) {

  public Draft {
    sentences = List.copyOf(sentences);
    hashtags = List.copyOf(hashtags);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("A draft has at least one sentence");
    }
  }

  /**
   * The text as it will be edited: the sentences, then the link if any, then the hashtags, with
   * blank lines between.
   *
   * @param link empty to leave it out
   */
  public String text(String link) {
    StringBuilder text =
        new StringBuilder(
            sentences.stream().map(Support::sentence).collect(Collectors.joining(" ")));
    if (!link.isEmpty()) {
      text.append("\n\n").append(link);
    }
    if (!hashtags.isEmpty()) {
      text.append("\n\n")
          .append(hashtags.stream().map(tag -> "#" + tag).collect(Collectors.joining(" ")));
    }
    return text.toString();
  }

  /** The same draft with one hashtag fewer, or one sentence fewer when no hashtag is left. */
  Draft shorter() {
    return hashtags.isEmpty()
        ? new Draft(sentences.subList(0, sentences.size() - 1), hashtags, author)
        : new Draft(sentences, hashtags.subList(0, hashtags.size() - 1), author);
  }

  boolean canBeShorter() {
    return !hashtags.isEmpty() || sentences.size() > 1;
  }
}
