package io.postillion.plugin.desk.view;

import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.RevisionId;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.text.Visible;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells which posts stood in a prompt as examples. */
public final class ShownExamples {

  private static final int LENGTH = 160;

  private final Posts posts;

  public ShownExamples(Posts posts) {
    this.posts = posts;
  }

  /** In this order; what the brand does not have any more is left out. */
  public List<ShownExample> of(Desk desk, Collection<RevisionId> ids) {
    List<RevisionId> distinct = ids.stream().distinct().toList();
    Map<RevisionId, Revision> revisions =
        posts.revisions(desk.id(), distinct).stream()
            .collect(Collectors.toMap(Revision::id, Function.identity()));
    return distinct.stream()
        .flatMap(id -> Optional.ofNullable(revisions.get(id)).stream())
        .map(
            revision ->
                new ShownExample(revision.post(), Visible.line(revision.content().text(), LENGTH)))
        .toList();
  }
}
