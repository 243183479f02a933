package io.postillion.core.flow;

import io.postillion.core.approval.Asked;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person.
 *
 * @param id the engine's id of the task
 * @param post null for a task about an article
 * @param article null for a task about a post
 * @param role who may answer it
 * @param asked whom of them
 */
public record WorkItem(
    String id,
    Kind kind,
    BrandId brand,
    @Nullable PostId post,
    @Nullable ArticleId article,
    Role role,
    Instant since,
    Asked asked) {

  /** One that is answered by anyone of the role. */
  public WorkItem(
      String id,
      Kind kind,
      BrandId brand,
      @Nullable PostId post,
      @Nullable ArticleId article,
      Role role,
      Instant since) {
    this(
        id,
        kind,
        brand,
        post,
        article,
        role,
        since,
        new Asked(role.name().toLowerCase(Locale.ROOT), "", "", "", Set.of()));
  }

  /**
   * @throws IllegalStateException when it is about an article
   */
  public PostId postOf() {
    if (post == null) {
      throw new IllegalStateException("Work item %s is not about a post".formatted(id));
    }
    return post;
  }

  /** What is asked; the BPMN user task names it as its form key, {@code desk:review-post}. */
  public enum Kind {
    /** The article says too little: add what is missing, or drop it. Answers: go, drop. */
    COMPLETE_BRIEF,
    /** No draft could be had: write the post. Answers: done, drop. */
    WRITE_POST,
    /** Approve, ask for changes or reject; answered through {@link Flow#decided} only. */
    REVIEW_POST,
    /** Changes were asked for: revise. Answers: done, drop. */
    REVISE_POST,
    /** The network refused it: mend and have it approved again. Answers: done, drop. */
    MEND_POST,
    /** The account must be reconnected; then it goes out. Answers: retry, drop. */
    RECONNECT_CHANNEL,
    /** Nobody can tell whether it is live. Answers: live, absent. */
    IS_IT_LIVE,
    /** The network stayed out of reach. Answers: retry, drop. */
    STUCK_POST,
    /** It could not go out in time: now, at a new time, or drop. Answers: retry, drop. */
    LATE_POST;

    /** How a model's user task asks it of people at the desk. */
    public String formKey() {
      return "desk:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
