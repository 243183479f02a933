package io.postillion.connectors.ai.offline;

import io.postillion.core.ai.Variant;
import io.postillion.core.content.Article;
import io.postillion.core.ideas.FoundIdeas;
import io.postillion.core.ideas.FoundIdeas.Found;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaRequest;
import io.postillion.core.ideas.Reason;
import io.postillion.core.post.Author;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Angles that stand in the articles already: their figures, quotations, questions and steps, in
 * their own words. It knows no season and makes nothing up.
 */
public final class OfflineIdeas {

  static final String NAME = "offline writer · ideas";

  private static final int OF_A_KIND = 2;
  private static final int LONGEST = 280;

  private static final Map<Variant, Idea.Kind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(Variant.FIGURE, Idea.Kind.FIGURE);
    KINDS.put(Variant.STORY, Idea.Kind.STORY);
    KINDS.put(Variant.QUESTION, Idea.Kind.QUESTION);
    KINDS.put(Variant.HOW_TO, Idea.Kind.HOW_TO);
  }

  private OfflineIdeas() {}

  /** The best of each kind first; each sentence once. */
  public static FoundIdeas find(IdeaRequest request) {
    List<Found> found = new ArrayList<>();
    for (Article article : request.articles()) {
      Best best = Best.of(article.item(), "");
      Set<String> told = new LinkedHashSet<>();
      for (int turn = 0; turn < OF_A_KIND; turn++) {
        KINDS.forEach(
            (variant, kind) ->
                best.carrying(variant).stream()
                    .map(one -> one.sentence().plain())
                    .filter(words -> words.length() <= LONGEST && told.add(words))
                    .findFirst()
                    .ifPresent(
                        words ->
                            found.add(
                                new Found(
                                    kind,
                                    words,
                                    new Reason(Reason.Kind.SENTENCE, ""),
                                    null,
                                    article.id()))));
      }
    }
    return new FoundIdeas(found.stream().limit(request.most()).toList(), Author.offline(NAME));
  }
}
