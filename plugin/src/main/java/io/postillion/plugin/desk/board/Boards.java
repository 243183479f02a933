package io.postillion.plugin.desk.board;

import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.check.Concern;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.board.BoardView.Card;
import io.postillion.plugin.desk.board.BoardView.Column;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.view.CampaignTags;
import io.postillion.plugin.desk.view.PostRow;
import io.postillion.plugin.desk.view.PostRows;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the posts of a brand for the board. */
final class Boards {

  /** So many cards as a column can be read. */
  private static final int SHOWN = 20;

  /** Whatever has a time has an earlier one. */
  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  /** So many are looked through for those of one person. */
  private static final int LOOKED_THROUGH = 200;

  private final Posts posts;
  private final Channels channels;
  private final People people;
  private final PostRows rows;
  private final CampaignTags campaigns;

  Boards(Posts posts, Channels channels, People people, PostRows rows, CampaignTags campaigns) {
    this.posts = posts;
    this.channels = channels;
    this.people = people;
    this.rows = rows;
    this.campaigns = campaigns;
  }

  BoardView of(Desk desk, BoardQuery query) {
    Optional<CampaignId> campaign = campaigns.named(desk, query.campaign());
    Map<Lane, List<Post>> found =
        Arrays.stream(Lane.values())
            .collect(
                Collectors.toMap(Function.identity(), lane -> found(desk, lane, query, campaign)));
    List<Post> shown = found.values().stream().flatMap(all -> all.stream().limit(SHOWN)).toList();
    Map<PostId, PostRow> row = new HashMap<>();
    rows.of(desk, shown).forEach(one -> row.put(one.id(), one));
    return new BoardView(
        Arrays.stream(Lane.values())
            .map(lane -> column(lane, found.getOrDefault(lane, List.of()), row))
            .toList());
  }

  private static Column column(Lane lane, List<Post> posts, Map<PostId, PostRow> rows) {
    return new Column(
        lane.name(),
        lane.isOpen(),
        posts.stream()
            .limit(SHOWN)
            .flatMap(
                post ->
                    Optional.ofNullable(rows.get(post.id())).stream()
                        .map(row -> new Card(row, lane.isOpen() && post.schedule() != null)))
            .toList(),
        posts.size() > SHOWN,
        lane.statuses().get(0).name());
  }

  /** What goes out is in the order of its time, everything else the newest first. */
  private List<Post> found(Desk desk, Lane lane, BoardQuery query, Optional<CampaignId> campaign) {
    if (lane == Lane.READY && query.isAll()) {
      return posts.leaving(desk.id(), NEVER, SHOWN + 1);
    }
    boolean isNewestFirst = lane != Lane.READY && query.person().isEmpty();
    int limit = isNewestFirst ? SHOWN + 1 : LOOKED_THROUGH;
    List<Post> all =
        lane.statuses().stream()
            .flatMap(
                status ->
                    posts.list(desk.id(), filter(desk, status, query, campaign, limit)).stream())
            .sorted(order(lane))
            .toList();
    return query.person().isEmpty()
        ? all
        : writer(desk, query).map(person -> writtenBy(desk, person, all)).orElse(List.of());
  }

  private List<Post> writtenBy(Desk desk, Person person, List<Post> all) {
    Set<PostId> theirs =
        posts.writtenBy(desk.id(), person.id(), all.stream().map(Post::id).toList());
    return all.stream().filter(post -> theirs.contains(post.id())).toList();
  }

  private static Comparator<Post> order(Lane lane) {
    Comparator<Post> newest = Comparator.comparing(Post::createdAt).reversed();
    return lane == Lane.READY
        ? Comparator.comparing(
                (Post post) -> post.scheduled().map(when -> when.at()).orElse(post.createdAt()))
            .thenComparing(newest)
        : newest;
  }

  private PostFilter filter(
      Desk desk, PostStatus status, BoardQuery query, Optional<CampaignId> campaign, int limit) {
    return new PostFilter(
        status,
        channel(desk, query.channel()),
        null,
        campaign.orElse(null),
        Concern.named(query.risk()).orElse(null),
        query.words().isEmpty() ? null : query.words(),
        limit,
        0);
  }

  private @Nullable ChannelId channel(Desk desk, String name) {
    return channels.of(desk.id()).stream()
        .map(Channel::id)
        .filter(id -> id.value().equals(name))
        .findFirst()
        .orElse(null);
  }

  private Optional<Person> writer(Desk desk, BoardQuery query) {
    return people.members(desk.id()).stream()
        .filter(person -> person.login().equals(query.person()))
        .findFirst();
  }
}
