package io.postillion.connectors.ai.draft;

import io.postillion.connectors.ai.model.Answered;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Task;
import io.postillion.connectors.ai.text.Hashtags;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.post.Support;
import java.util.List;

/** Has a model write the post, and maps the sources that it names back to their very words. */
public final class PostWriter implements Drafter {

  static final Task<DraftPost, DraftAnswer> TASK =
      Task.of("draft-post", DraftPost.class, DraftAnswer.class);

  private final Models models;

  public PostWriter(Models models) {
    this.models = models;
  }

  /** What its prompt says by itself, which no post repeats. */
  public static List<String> instructions() {
    return TASK.ownWords();
  }

  @Override
  public Draft draft(DraftRequest request) {
    Numbered source = Numbered.of(request);
    Answered<DraftAnswer> answered =
        models.ask(request.brand().id(), TASK, DraftPost.of(request, source), request.asked());
    return new Draft(
        answered.answer().sentences().stream()
            .map(line -> new Support(line.text(), source.literally(line.sources())))
            .toList(),
        Hashtags.of(answered.answer().hashtags(), request.limits().maxHashtags()),
        answered.author());
  }
}
