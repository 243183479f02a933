package io.postillion.plugin.desk.work;

import io.postillion.core.approval.Approvers;
import io.postillion.core.brand.Channels;
import io.postillion.core.content.Article;
import io.postillion.core.content.ArticleId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Sources;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Naming;
import io.postillion.core.remark.Remark;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Times.Moment;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.PostRow;
import io.postillion.plugin.desk.view.PostRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a person has to know this morning. */
public final class Work {

  private static final int MOST = 200;

  /** Nobody reads more before they begin. */
  private static final int MOST_WAITING = 50;

  private static final int MOST_MENTIONS = 20;
  private static final int EXCERPT = 160;

  /**
   * What a person finds at their desk.
   *
   * @param waiting what waits for them, the longest first, at most so many as one reads
   * @param mentions where somebody named them and they have not looked, the newest first
   * @param count how many wait in all
   * @param reviews how many of these are posts to decide on
   * @param today what goes out before midnight
   * @param attention posts in trouble that are no question to them
   * @param connections channels and sources in trouble
   */
  record Morning(
      List<WaitingRow> waiting,
      List<MentionRow> mentions,
      int count,
      int reviews,
      List<PostRow> today,
      List<PostRow> attention,
      List<ConnectionRow> connections) {}

  private final Approvers approvers;
  private final Posts posts;
  private final Articles articles;
  private final Channels channels;
  private final Sources sources;
  private final PostRows rows;
  private final Mentions mentions;
  private final People people;
  private final Times times;

  public Work(
      Approvers approvers,
      Posts posts,
      Articles articles,
      Channels channels,
      Sources sources,
      PostRows rows,
      Mentions mentions,
      People people,
      Times times) {
    this.approvers = approvers;
    this.posts = posts;
    this.articles = articles;
    this.channels = channels;
    this.sources = sources;
    this.rows = rows;
    this.mentions = mentions;
    this.people = people;
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

  /** All of it; what waits is read once. */
  Morning morning(Desk desk) {
    List<WorkItem> mine = mine(desk).toList();
    return new Morning(
        waiting(desk, mine.stream().limit(MOST_WAITING).toList()),
        mentioned(desk),
        mine.size(),
        (int) mine.stream().filter(item -> item.kind() == WorkItem.Kind.REVIEW_POST).count(),
        today(desk),
        attention(desk, mine),
        connections(desk));
  }

  private List<WaitingRow> waiting(Desk desk, List<WorkItem> items) {
    List<Post> about = posts.find(desk.id(), ids(items, WorkItem::post));
    Map<PostId, PostRow> post =
        rows.of(desk, about).stream().collect(Collectors.toMap(PostRow::id, Function.identity()));
    Map<ArticleId, Article> article =
        articles.find(desk.id(), ids(items, WorkItem::article)).stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));
    return items.stream()
        .flatMap(item -> row(item, post, article, times.since(item.since(), desk.zone())).stream())
        .toList();
  }

  private List<MentionRow> mentioned(Desk desk) {
    List<Remark> remarks = mentions.unseen(desk.id(), desk.person().id(), MOST_MENTIONS);
    Map<PostId, PostRow> about =
        rows
            .of(desk, posts.find(desk.id(), remarks.stream().map(Remark::post).distinct().toList()))
            .stream()
            .collect(Collectors.toMap(PostRow::id, Function.identity()));
    List<Person> known = remarks.isEmpty() ? List.of() : people.members(desk.id());
    return remarks.stream()
        .flatMap(
            remark ->
                Optional.ofNullable(about.get(remark.post())).stream()
                    .map(post -> row(desk, remark, post, known)))
        .toList();
  }

  private MentionRow row(Desk desk, Remark remark, PostRow post, List<Person> known) {
    return new MentionRow(
        post,
        Visible.text(people.find(remark.author()).map(Person::name).orElse("")),
        Visible.line(Naming.in(remark.text(), known).readable(), EXCERPT),
        "posts/%s#remark-%s".formatted(post.id(), remark.id()),
        times.at(remark.at(), desk.zone()));
  }

  private static <I> List<I> ids(List<WorkItem> items, Function<WorkItem, @Nullable I> id) {
    return items.stream()
        .map(id)
        .<I>mapMulti((one, next) -> Optional.ofNullable(one).ifPresent(next))
        .distinct()
        .toList();
  }

  /** What goes out before midnight where the person is, in order. */
  private List<PostRow> today(Desk desk) {
    Instant midnight = times.today(desk.zone()).plusDays(1).atStartOfDay(desk.zone()).toInstant();
    return rows.of(desk, posts.leaving(desk.id(), midnight, MOST));
  }

  /** Posts in trouble that are not already a question to this person. */
  private List<PostRow> attention(Desk desk, List<WorkItem> mine) {
    Set<PostId> asked = Set.copyOf(ids(mine, WorkItem::post));
    PostFilter troubled = new PostFilter(PostStatus.NEEDS_ATTENTION, null, null, null, MOST, 0);
    return rows.of(
        desk,
        posts.list(desk.id(), troubled).stream()
            .filter(post -> !asked.contains(post.id()))
            .toList());
  }

  private List<ConnectionRow> connections(Desk desk) {
    return Stream.concat(
            channels.of(desk.id()).stream()
                .flatMap(
                    channel ->
                        channel.connection().trouble().stream()
                            .map(why -> row("channels", channel.name(), why))),
            sources.of(desk.id()).stream()
                .filter(source -> !source.isRemoved())
                .flatMap(
                    source ->
                        source.connection().trouble().stream()
                            .map(why -> row("sources", source.name(), why))))
        .toList();
  }

  private Stream<WorkItem> mine(Desk desk) {
    return approvers.waitingFor(desk.person(), desk.id()).stream();
  }

  /** Empty when the post or article is gone meanwhile. */
  private static Optional<WaitingRow> row(
      WorkItem item, Map<PostId, PostRow> posts, Map<ArticleId, Article> articles, Moment since) {
    String kind = item.kind().name();
    if (item.post() != null) {
      return Optional.ofNullable(posts.get(item.post()))
          .map(post -> new WaitingRow(kind, post, post.article(), page(item, post.id()), since));
    }
    return Optional.ofNullable(item.article())
        .map(articles::get)
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
