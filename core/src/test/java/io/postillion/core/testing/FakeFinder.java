package io.postillion.core.testing;

import io.postillion.core.ideas.FoundIdeas;
import io.postillion.core.ideas.FoundIdeas.Found;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaFinder;
import io.postillion.core.ideas.IdeaRequest;
import io.postillion.core.ideas.Reason;
import io.postillion.core.post.Author;
import java.util.ArrayList;
import java.util.List;

/** Finds what it is told to, about the first article, and remembers what it was asked. */
public final class FakeFinder implements IdeaFinder {

  public static final Author AUTHOR = Author.model("openai", "gpt", "find-ideas 1");

  private final List<IdeaRequest> requests = new ArrayList<>();
  private List<String> hooks = List.of();
  private Author author = AUTHOR;

  /** From now on it is no model. */
  public void isOffline() {
    author = Author.offline("offline writer · ideas");
  }

  public void finds(String... some) {
    hooks = List.of(some);
  }

  public IdeaRequest asked() {
    return requests.get(requests.size() - 1);
  }

  @Override
  public FoundIdeas find(IdeaRequest request) {
    requests.add(request);
    return new FoundIdeas(hooks.stream().map(hook -> found(request, hook)).toList(), author);
  }

  private static Found found(IdeaRequest request, String hook) {
    return new Found(
        Idea.Kind.STORY,
        hook,
        new Reason(Reason.Kind.SAID, "Because"),
        null,
        request.articles().isEmpty() ? null : request.articles().get(0).id());
  }
}
