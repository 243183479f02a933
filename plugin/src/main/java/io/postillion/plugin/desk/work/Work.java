package io.postillion.plugin.desk.work;

import io.postillion.core.brand.Channels;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Sources;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Schedule;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.PostRow;
import io.postillion.plugin.desk.view.PostRows;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a person has to know this morning. */
public final class Work {

  private static final int MOST = 200;

  private final WorkItems items;
  private final Posts posts;
  private final Articles articles;
  private final Channels channels;
  private final Sources sources;
  private final PostRows rows;
  private final Times times;

  public Work(
      WorkItems items,
      Posts posts,
      Articles articles,
      Channels channels,
      Sources sources,
      PostRows rows,
      Times times) {
    this.items = items;
    this.posts = posts;
    this.articles = articles;
    this.channels = channels;
    this.sources = sources;
    this.rows = rows;
    this.times = times;
  }

  /** The review that has waited longest for this person. */
  public Optional<PostId> nextReview(Desk desk) {
    return mine(desk)
        .filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST)
        .map(WorkItem::post)
        .filter(Objects::nonNull)
        .findFirst();
  }

  List<WaitingRow> waiting(Desk desk) {
    return mine(desk).flatMap(item -> row(desk, item).stream()).toList();
  }

  /** What goes out before midnight where the person is, in order. */
  List<PostRow> today(Desk desk) {
    Instant midnight = times.today(desk.zone()).plusDays(1).atStartOfDay(desk.zone()).toInstant();
    return Stream.of(PostStatus.APPROVED, PostStatus.SCHEDULED, PostStatus.PUBLISHING)
        .flatMap(status -> in(desk, status))
        .filter(post -> due(post).isBefore(midnight))
        .sorted(Comparator.comparing(Work::due))
        .map(post -> rows.of(desk, post))
        .toList();
  }

  /** Posts in trouble that are not already a question to this person. */
  List<PostRow> attention(Desk desk) {
    Set<PostId> asked =
        mine(desk).map(WorkItem::post).filter(Objects::nonNull).collect(Collectors.toSet());
    return in(desk, PostStatus.NEEDS_ATTENTION)
        .filter(post -> !asked.contains(post.id()))
        .map(post -> rows.of(desk, post))
        .toList();
  }

  List<ConnectionRow> connections(Desk desk) {
    return Stream.concat(
            channels.of(desk.id()).stream()
                .flatMap(
                    channel ->
                        channel.connection().trouble().stream()
                            .map(why -> row("channels", channel.name(), why))),
            sources.of(desk.id()).stream()
                .flatMap(
                    source ->
                        source.connection().trouble().stream()
                            .map(why -> row("sources", source.name(), why))))
        .toList();
  }

  private Stream<WorkItem> mine(Desk desk) {
    return items.of(desk.id()).stream().filter(item -> desk.may(item.role()));
  }

  private Stream<Post> in(Desk desk, PostStatus status) {
    return posts.list(desk.id(), new PostFilter(status, null, null, null, MOST, 0)).stream();
  }

  private static Instant due(Post post) {
    return post.scheduled().map(Schedule::at).orElse(post.createdAt());
  }

  /** Empty when the post or article is gone meanwhile. */
  private Optional<WaitingRow> row(Desk desk, WorkItem item) {
    Times.Moment since = times.since(item.since(), desk.zone());
    String kind = item.kind().name();
    if (item.post() != null) {
      return posts
          .find(desk.id(), item.post())
          .map(post -> rows.of(desk, post))
          .map(post -> new WaitingRow(kind, post, post.article(), page(item, post.id()), since));
    }
    return Optional.ofNullable(item.article())
        .flatMap(id -> articles.find(desk.id(), id))
        .map(
            article ->
                new WaitingRow(
                    kind,
                    null,
                    Visible.line(article.item().title(), 160),
                    "articles/%s/brief".formatted(article.id()),
                    since));
  }

  private static String page(WorkItem item, PostId id) {
    return switch (item.kind()) {
      case REVIEW_POST, WRITE_POST, REVISE_POST, MEND_POST -> "posts/%s/review".formatted(id);
      case RECONNECT_CHANNEL, IS_IT_LIVE, STUCK_POST, LATE_POST, COMPLETE_BRIEF ->
          "posts/%s".formatted(id);
    };
  }

  private static ConnectionRow row(String page, String name, String problem) {
    return new ConnectionRow(page, Visible.text(name), Visible.text(problem));
  }
}
