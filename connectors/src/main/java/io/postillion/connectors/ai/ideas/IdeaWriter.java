package io.postillion.connectors.ai.ideas;

import io.postillion.connectors.ai.model.Answered;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Task;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.ai.prompt.OpenTask;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.ideas.FoundIdeas;
import io.postillion.core.ideas.FoundIdeas.Found;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaFinder;
import io.postillion.core.ideas.IdeaRequest;
import io.postillion.core.ideas.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has a model find angles; channels and articles that it names are only taken if they exist. */
public final class IdeaWriter implements IdeaFinder {

  static final Task<FindIdeas, IdeasAnswer> TASK =
      Task.of("find-ideas", FindIdeas.class, IdeasAnswer.class);

  private final Models models;

  public IdeaWriter(Models models) {
    this.models = models;
  }

  /** What its prompt says by itself, which no post repeats. */
  public static List<String> instructions() {
    return TASK.ownWords();
  }

  /** Its prompt takes instructions of a brand. */
  public static Map<String, OpenTask> open() {
    return Map.of(TASK.name(), TASK.open(false));
  }

  /** What a model would be told and asked, without masks. */
  public static String prompt(IdeaRequest request, Optional<Instructions> house) {
    return TASK.whole(FindIdeas.of(request), house);
  }

  @Override
  public FoundIdeas find(IdeaRequest request) {
    return found(
        request,
        models.ask(
            request.brand().id(),
            TASK,
            FindIdeas.of(request),
            request.asked(),
            FindIdeas.language(request)));
  }

  /** The same with these instructions of the brand, whatever else it uses. */
  public FoundIdeas find(IdeaRequest request, Optional<Instructions> house) {
    return found(
        request,
        models.ask(request.brand().id(), TASK, FindIdeas.of(request), request.asked(), house));
  }

  private static FoundIdeas found(IdeaRequest request, Answered<IdeasAnswer> answered) {
    return new FoundIdeas(
        answered.answer().ideas().stream()
            .flatMap(line -> line.known().map(kind -> found(request, line, kind)).stream())
            .limit(request.most())
            .toList(),
        answered.author());
  }

  private static Found found(IdeaRequest request, IdeasAnswer.Line line, Idea.Kind kind) {
    return new Found(
        kind,
        line.hook(),
        new Reason(Reason.Kind.SAID, line.why()),
        channel(request, line.channel()),
        article(request, line.article()));
  }

  private static @Nullable ChannelId channel(IdeaRequest request, String named) {
    return request.channels().stream()
        .map(Channel::id)
        .filter(id -> id.value().equals(named))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable ArticleId article(IdeaRequest request, int number) {
    return number >= 1 && number <= request.articles().size()
        ? request.articles().get(number - 1).id()
        : null;
  }
}
