package io.postillion.core.ai;

import io.postillion.core.check.NetworkLimits;
import io.postillion.core.post.Author;
import io.postillion.core.post.Support;
import io.postillion.core.post.ThreadText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A drafted post, sentence by sentence.
 *
 * @param sentences in order; each with the source sentences it rests on
 * @param hashtags without {@code #}
 * @param instead why no model wrote it although the brand has one; null when that is no question
 */
public record Draft(
    List<Support> sentences, List<String> hashtags, Author author, @Nullable String instead) {

  public Draft {
    sentences = List.copyOf(sentences);
    hashtags = List.copyOf(hashtags);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("A draft has at least one sentence");
    }
  }

  public Draft(List<Support> sentences, List<String> hashtags, Author author) {
    this(sentences, hashtags, author, null);
  }

  /** The same, with why no model wrote it. */
  public Draft because(String why) {
    return new Draft(sentences, hashtags, author, why);
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

  /**
   * The text as a thread: the first sentence alone, then as many in each post as fit, link and
   * hashtags at the end.
   *
   * @param link empty to leave it out
   */
  String thread(String link, NetworkLimits limits) {
    List<String> posts = new ArrayList<>();
    for (Support next : sentences) {
      append(posts, " ", next.sentence(), posts.size() > 1, limits);
    }
    String tags = hashtags.stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
    for (String last : List.of(link, tags)) {
      if (!last.isEmpty()) {
        append(posts, "\n\n", last, true, limits);
      }
    }
    return ThreadText.of(posts);
  }

  /** To the last post where it may and fits, else as a post of its own. */
  private static void append(
      List<String> posts, String gap, String words, boolean may, NetworkLimits limits) {
    int last = posts.size() - 1;
    String together = last < 0 ? words : posts.get(last) + gap + words;
    if (last >= 0 && may && limits.fits(together)) {
      posts.set(last, together);
    } else {
      posts.add(words);
    }
  }

  /** The same draft with one hashtag fewer, or one sentence fewer when no hashtag is left. */
  Draft shorter() {
    return hashtags.isEmpty()
        ? new Draft(sentences.subList(0, sentences.size() - 1), hashtags, author, instead)
        : new Draft(sentences, hashtags.subList(0, hashtags.size() - 1), author, instead);
  }

  boolean canBeShorter() {
    return !hashtags.isEmpty() || sentences.size() > 1;
  }
}
