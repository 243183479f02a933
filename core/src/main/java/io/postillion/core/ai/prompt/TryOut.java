package io.postillion.core.ai.prompt;

import io.postillion.core.ai.DraftRequest;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Author;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what instructions make of the prompt of a task, and of an answer that nobody keeps. */
public interface TryOut {

  /**
   * An answer, in words for people.
   *
   * @param instead why no model gave it although the brand has one; null when that is no question
   */
  record Answer(String text, Author author, @Nullable String instead) {}

  /**
   * All that a model would read.
   *
   * @param sample the article, its brief and the channel on which it is tried
   */
  String prompt(DraftRequest sample, Optional<Instructions> house);

  /**
   * By the brand's models, or offline where it may ask none.
   *
   * @throws Failure when there is no answer; the message says why, for people
   */
  Answer answer(DraftRequest sample, Optional<Instructions> house);
}
