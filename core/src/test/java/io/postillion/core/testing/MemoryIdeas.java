package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.ideas.Idea;
import io.postillion.core.ideas.IdeaId;
import io.postillion.core.ideas.Ideas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ideas of one brand. */
public final class MemoryIdeas implements Ideas {

  private final List<Idea> all = new ArrayList<>();

  @Override
  public void add(BrandId brand, List<Idea> ideas) {
    all.addAll(0, ideas);
  }

  @Override
  public Optional<Idea> find(BrandId brand, IdeaId id) {
    return all.stream().filter(idea -> idea.id().equals(id)).findFirst();
  }

  @Override
  public List<Idea> newest(BrandId brand, int limit) {
    return all.stream().limit(limit).toList();
  }

  @Override
  public boolean settle(BrandId brand, IdeaId id, Idea.Status status) {
    Optional<Idea> open = find(brand, id).filter(idea -> idea.status() == Idea.Status.OPEN);
    open.ifPresent(idea -> all.set(all.indexOf(idea), in(idea, status)));
    return open.isPresent();
  }

  private static Idea in(Idea idea, Idea.Status status) {
    return new Idea(
        idea.id(),
        idea.kind(),
        idea.hook(),
        idea.why(),
        idea.channel(),
        idea.article(),
        idea.topic(),
        idea.author(),
        idea.at(),
        status);
  }
}
