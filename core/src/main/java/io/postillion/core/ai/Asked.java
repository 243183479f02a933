package io.postillion.core.ai;

import io.postillion.core.content.ArticleId;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a model, and for what.
 *
 * @param person null unless a person asked
 * @param post null where it is about none, or about none yet
 * @param article null where it is about none
 * @param examples approved revisions of the brand that the model is shown as examples
 */
public record Asked(
    By by,
    @Nullable PersonId person,
    @Nullable PostId post,
    @Nullable ArticleId article,
    List<RevisionId> examples) {

  /** The process, for nothing in particular. */
  public static final Asked UNSAID = new Asked(By.PROCESS, null, null, null);

  /** What kind of user. */
  public enum By {
    PERSON,
    /** A program with a token of its own. */
    PROGRAM,
    /** The process that brings posts out, on its own account. */
    PROCESS
  }

  public Asked {
    examples = List.copyOf(examples);
    if ((by == By.PERSON) != (person != null)) {
      throw new IllegalArgumentException("A person, and only a person, is known by id");
    }
  }

  /** Without examples. */
  public Asked(
      By by, @Nullable PersonId person, @Nullable PostId post, @Nullable ArticleId article) {
    this(by, person, post, article, List.of());
  }

  public static Asked by(Person person) {
    return new Asked(By.PERSON, person.id(), null, null);
  }

  public static Asked byProgram() {
    return new Asked(By.PROGRAM, null, null, null);
  }

  public static Asked byProcess() {
    return UNSAID;
  }

  /** The post that it is about, or else the article; empty where it is about neither. */
  public Optional<UUID> subject() {
    return Optional.ofNullable(post)
        .map(PostId::value)
        .or(() -> Optional.ofNullable(article).map(ArticleId::value));
  }

  /** The same, for a post and the article it is made from, if any. */
  public Asked about(@Nullable PostId aboutPost, @Nullable ArticleId aboutArticle) {
    return new Asked(by, person, aboutPost, aboutArticle, examples);
  }

  /** The same, with what the model is shown as examples. */
  public Asked shown(List<RevisionId> revisions) {
    return new Asked(by, person, post, article, revisions);
  }
}
