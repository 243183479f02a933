package io.postillion.core.sample;

import io.postillion.core.content.Article;
import io.postillion.core.content.Source;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import java.util.List;

/**
 * The samples of a brand as they are now.
 *
 * @param sources where they come from; none where the brand has no samples
 * @param articles all of them, also those that were removed
 * @param posts about them and their translations, whatever became of them
 * @param questions ids of the questions whether to complete a brief of theirs
 * @param steps who removed them and brought them back, the newest first
 */
public record Samples(
    List<Source> sources,
    List<Article> articles,
    List<Post> posts,
    List<String> questions,
    List<SampleStep> steps) {

  public Samples {
    sources = List.copyOf(sources);
    articles = List.copyOf(articles);
    posts = List.copyOf(posts);
    questions = List.copyOf(questions);
    steps = List.copyOf(steps);
  }

  /** Whether some are there to be removed. */
  public boolean areThere() {
    return sources.stream().anyMatch(source -> !source.isRemoved());
  }

  /** Whether some can be brought back. */
  public boolean areRemoved() {
    return sources.stream().anyMatch(Source::isRemoved);
  }

  /** The articles that are there, or the ones that would come back. */
  public int articles(boolean removed) {
    return (int) articles.stream().filter(article -> article.isRemoved() == removed).count();
  }

  /** What may still go out. */
  public List<Post> open() {
    return posts.stream().filter(post -> !post.status().isFinal()).toList();
  }

  /** How many went out; they stay. */
  public int out() {
    return (int)
        posts.stream()
            .filter(
                post ->
                    post.status() == PostStatus.PUBLISHED || post.status() == PostStatus.RETRACTED)
            .count();
  }
}
