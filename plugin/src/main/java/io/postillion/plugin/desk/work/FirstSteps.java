package io.postillion.plugin.desk.work;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection.State;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Sources;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.plugin.desk.frame.Desk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The way to a brand's first published post; once one is out, nobody needs it any more. */
final class FirstSteps {

  /** Each has messages {@code first.<name>} and {@code first.<name>.say}. */
  enum Name {
    CHANNEL("channels"),
    ARTICLE("articles"),
    DRAFT("articles"),
    APPROVAL("reviews"),
    OUT("calendar");

    private final String page;

    Name(String page) {
      this.page = page;
    }
  }

  /**
   * @param next whether it is the first that is not done
   * @param page where it is done
   * @param action what the button says, as in the message {@code first.<name>.<action>}
   */
  record Step(String name, boolean done, boolean next, String page, String action) {}

  private static final int LOOKED_AT = 20;

  private final Posts posts;
  private final Channels channels;
  private final Articles articles;
  private final Sources sources;

  FirstSteps(Posts posts, Channels channels, Articles articles, Sources sources) {
    this.posts = posts;
    this.channels = channels;
    this.articles = articles;
    this.sources = sources;
  }

  /** Empty once a post is out. */
  List<Step> of(Desk desk) {
    BrandId brand = desk.id();
    if (isAny(brand, PostStatus.PUBLISHED)) {
      return List.of();
    }
    Map<Name, Boolean> done = new EnumMap<>(Name.class);
    done.put(
        Name.CHANNEL,
        channels.of(brand).stream()
            .map(Channel::connection)
            .anyMatch(one -> one.state() == State.ACTIVE && one.trouble().isEmpty()));
    done.put(Name.ARTICLE, !articles.newest(brand, 1).isEmpty());
    done.put(
        Name.DRAFT,
        posts.list(brand, new PostFilter(null, null, null, null, LOOKED_AT, 0)).stream()
            .anyMatch(post -> post.current() != null && post.status() != PostStatus.CANCELLED));
    done.put(
        Name.APPROVAL,
        Stream.of(PostStatus.APPROVED, PostStatus.SCHEDULED, PostStatus.PUBLISHING)
            .anyMatch(status -> isAny(brand, status)));
    done.put(Name.OUT, false);
    return steps(desk, done);
  }

  private List<Step> steps(Desk desk, Map<Name, Boolean> done) {
    List<Step> steps = new ArrayList<>();
    boolean found = false;
    for (Map.Entry<Name, Boolean> step : done.entrySet()) {
      boolean next = !found && !step.getValue();
      found |= next;
      steps.add(step(desk, step.getKey(), step.getValue(), next));
    }
    return steps;
  }

  /**
   * Whoever does not approve is shown who does; where there is no channel, or no article can come,
   * whoever may adds one.
   */
  private Step step(Desk desk, Name name, boolean done, boolean next) {
    if (name == Name.APPROVAL && !desk.may(Role.APPROVER)) {
      return new Step(name.name(), done, next, "people", "ask");
    }
    if (name == Name.CHANNEL && desk.may(Role.ADMIN) && channels.of(desk.id()).isEmpty()) {
      return new Step(name.name(), done, next, "channels/new", "add");
    }
    if (name == Name.ARTICLE && desk.may(Role.ADMIN) && sources.of(desk.id()).isEmpty()) {
      return new Step(name.name(), done, next, "sources/new", "add");
    }
    return new Step(name.name(), done, next, name.page, "do");
  }

  private boolean isAny(BrandId brand, PostStatus status) {
    return !posts.list(brand, new PostFilter(status, null, null, null, 1, 0)).isEmpty();
  }
}
