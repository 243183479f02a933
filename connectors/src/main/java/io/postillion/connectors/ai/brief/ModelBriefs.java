package io.postillion.connectors.ai.brief;

import io.postillion.connectors.ai.model.Answered;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Task;
import io.postillion.connectors.ai.text.Numbered;
import io.postillion.core.brief.BriefRequest;
import io.postillion.core.brief.Fillings;
import io.postillion.core.failure.Failure;
import io.postillion.core.post.Author;

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

  /**
   * @throws Failure when no provider gave a usable answer
   */
  public Fillings propose(BriefRequest request) {
    Numbered source = Numbered.of(request.article().item(), "");
    Answered<BriefAnswer> answered =
        models.ask(request.brand().id(), TASK, ReviewBrief.of(request, source), request.asked());
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
        Author.model(answered.provider(), answered.model(), TASK.name() + " " + TASK.version()));
  }
}
