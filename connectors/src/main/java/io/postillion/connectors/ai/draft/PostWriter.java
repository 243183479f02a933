package io.postillion.connectors.ai.draft;

import io.postillion.connectors.ai.model.Answered;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Task;
import io.postillion.connectors.ai.text.Hashtags;
import io.postillion.connectors.ai.text.Numbered;
import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.ai.Drafter;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.post.Support;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Its prompt takes instructions of a brand; name and version of what is built in. */
  public static Map<String, String> open() {
    return Map.of(TASK.name(), TASK.version());
  }

  @Override
  public Draft draft(DraftRequest request) {
    Numbered source = Numbered.of(request);
    return draft(
        request,
        source,
        models.ask(
            request.brand().id(),
            TASK,
            DraftPost.of(request, source),
            request.asked(),
            request.language()));
  }

  /** The same with these instructions of the brand, whatever else it uses. */
  public Draft draft(DraftRequest request, Optional<Instructions> house) {
    Numbered source = Numbered.of(request);
    return draft(
        request,
        source,
        models.ask(
            request.brand().id(), TASK, DraftPost.of(request, source), request.asked(), house));
  }

  /** What a model would be told and asked, without masks. */
  public static String prompt(DraftRequest request, String house) {
    DraftPost variables = DraftPost.of(request, Numbered.of(request));
    return TASK.system(variables, house) + "\n\n" + TASK.user(variables);
  }

  private static Draft draft(
      DraftRequest request, Numbered source, Answered<DraftAnswer> answered) {
    return new Draft(
        answered.answer().sentences().stream()
            .map(line -> new Support(line.text(), source.literally(line.sources())))
            .toList(),
        Hashtags.of(answered.answer().hashtags(), request.limits().maxHashtags()),
        answered.author());
  }
}
