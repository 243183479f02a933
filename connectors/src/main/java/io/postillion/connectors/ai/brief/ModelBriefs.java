package io.postillion.connectors.ai.brief;

import io.postillion.connectors.ai.model.Answered;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Task;
import io.postillion.connectors.ai.text.Numbered;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.ai.prompt.OpenTask;
import io.postillion.core.brief.BriefRequest;
import io.postillion.core.brief.Fillings;
import io.postillion.core.failure.Failure;
import java.util.Map;
import java.util.Optional;

/**
 * Has a model read the article for its brief. Key message and facts it can only point at: what
 * posts may rest on stays in the words of the article.
 */
public final class ModelBriefs {

  static final Task<ReviewBrief, BriefAnswer> TASK =
      Task.of("review-brief", ReviewBrief.class, BriefAnswer.class);

  private final Models models;

  public ModelBriefs(Models models) {
    this.models = models;
  }

  /** Its prompt takes instructions of a brand. */
  public static Map<String, OpenTask> open() {
    return Map.of(TASK.name(), TASK.open(false));
  }

  /** What a model would be told and asked, without masks. */
  public static String prompt(BriefRequest request, Optional<Instructions> house) {
    return TASK.whole(ReviewBrief.of(request, source(request)), house);
  }

  private static Numbered source(BriefRequest request) {
    return Numbered.of(request.article().item(), "");
  }

  /**
   * @throws Failure when no provider gave a usable answer
   */
  public Fillings propose(BriefRequest request) {
    Numbered source = source(request);
    return fillings(
        source,
        models.ask(
            request.brand().id(),
            TASK,
            ReviewBrief.of(request, source),
            request.asked(),
            request.article().item().language()));
  }

  /** The same with these instructions of the brand, whatever else it uses. */
  public Fillings propose(BriefRequest request, Optional<Instructions> house) {
    Numbered source = source(request);
    return fillings(
        source,
        models.ask(
            request.brand().id(), TASK, ReviewBrief.of(request, source), request.asked(), house));
  }

  private static Fillings fillings(Numbered source, Answered<BriefAnswer> answered) {
    BriefAnswer answer = answered.answer();
    return new Fillings(
        String.join(" ", source.plainly(answer.keyMessage())),
        answer.audience(),
        answer.goal(),
        String.join("\n", source.plainly(answer.facts())),
        answer.callToAction(),
        answer.tone(),
        answer.avoid(),
        answer.questions(),
        answered.author());
  }
}
