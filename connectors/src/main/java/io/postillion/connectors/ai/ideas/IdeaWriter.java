package io.postillion.connectors.ai.ideas;

import io.postillion.connectors.ai.model.Answered;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Task;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.ideas.FoundIdeas;
import io.postillion.core.ideas.FoundIdeas.Found;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaFinder;
import io.postillion.core.ideas.IdeaRequest;
import io.postillion.core.ideas.Reason;
import io.postillion.core.post.Author;
import java.util.List;
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

  @Override
  public FoundIdeas find(IdeaRequest request) {
    Answered<IdeasAnswer> answered =
        models.ask(request.brand().id(), TASK, FindIdeas.of(request), request.asked());
    return new FoundIdeas(
        answered.answer().ideas().stream()
            .flatMap(line -> line.known().map(kind -> found(request, line, kind)).stream())
            .limit(request.most())
            .toList(),
        Author.model(answered.provider(), answered.model(), TASK.name() + " " + TASK.version()));
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
