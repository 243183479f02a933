package io.postillion.plugin.desk.judge;

import io.postillion.core.approval.Approvers;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Times.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The posts that wait for one person's decision, each whole, so that several are read in a row. */
public final class Several {

  /** So many previews as one reads in a sitting. */
  private static final int MOST = 20;

  /**
   * One of them.
   *
   * @param due when it is to go out; null for at once
   * @param step whom the approval asks with this, e.g. {@code Review for legal}
   * @param blocked whether a finding keeps it from being approved
   */
  record Waiting(String id, Look look, @Nullable Moment due, String step, boolean blocked) {}

  /**
   * @param more how many wait behind these
   */
  record Pile(List<Waiting> waiting, int more) {}

  private final Approvers approvers;
  private final Posts posts;
  private final Looks looks;
  private final Times times;

  public Several(Approvers approvers, Posts posts, Looks looks, Times times) {
    this.approvers = approvers;
    this.posts = posts;
    this.looks = looks;
    this.times = times;
  }

  /** The longest wait first. */
  Pile pile(Desk desk) {
    List<WorkItem> reviews =
        approvers.waitingFor(desk.person(), desk.id()).stream()
            .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
            .toList();
    List<WorkItem> first = reviews.stream().limit(MOST).toList();
    Map<PostId, Post> about =
        posts.find(desk.id(), first.stream().map(WorkItem::postOf).toList()).stream()
            .collect(Collectors.toMap(Post::id, Function.identity()));
    return new Pile(
        first.stream()
            .flatMap(
                item ->
                    Optional.ofNullable(about.get(item.postOf()))
                        .flatMap(post -> waiting(desk, item, post))
                        .stream())
            .toList(),
        reviews.size() - first.size());
  }

  private Optional<Waiting> waiting(Desk desk, WorkItem item, Post post) {
    return posts
        .current(post)
        .map(
            revision -> {
              Look look = looks.at(post, revision, null);
              return new Waiting(
                  post.id().toString(),
                  look,
                  post.scheduled()
                      .map(Schedule::at)
                      .map(at -> times.at(at, desk.zone()))
                      .orElse(null),
                  item.asked().step(),
                  look.findings().stream().anyMatch(finding -> finding.blocks()));
            });
  }
}
