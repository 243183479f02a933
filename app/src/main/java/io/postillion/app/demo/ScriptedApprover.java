package io.postillion.app.demo;

import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Approving.Verdict;
import io.postillion.core.approval.Decision;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.Channels;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.WorkItem;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.post.Post;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Revision;
import io.postillion.core.post.Schedule;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * Answers what a person would answer, so that the demo can run by itself. It refuses to approve
 * anything that is not for the sandbox.
 */
final class ScriptedApprover {

  private static final BrandId BRAND = new BrandId("velorine");
  private static final int AHEAD_SECONDS = 3;

  private final People people;
  private final Posts posts;
  private final Channels channels;
  private final WorkItems items;
  private final Answering answering;
  private final Approving approving;
  private final Clock clock;

  ScriptedApprover(
      People people,
      Posts posts,
      Channels channels,
      WorkItems items,
      Answering answering,
      Approving approving,
      Clock clock) {
    this.people = people;
    this.posts = posts;
    this.channels = channels;
    this.items = items;
    this.answering = answering;
    this.approving = approving;
    this.clock = clock;
  }

  BrandId brand() {
    return BRAND;
  }

  /** Answers all that waits now and says what it did, a line each. */
  List<String> answerAll() {
    return items.of(BRAND).stream().map(this::answer).toList();
  }

  private String answer(WorkItem item) {
    return switch (item.kind()) {
      case REVIEW_POST -> approve(posts.get(BRAND, item.postOf()));
      case COMPLETE_BRIEF -> {
        answering.drop(person("marie"), BRAND, item.id());
        yield "sent back  an article that says too little to write from; dropped";
      }
      default ->
          throw new IllegalStateException(
              "The demo did not expect to be asked '%s' about post %s"
                  .formatted(item.kind(), item.post()));
    };
  }

  private String approve(Post post) {
    Channel channel = channels.get(BRAND, post.channel());
    if (!channel.network().equals("sandbox")) {
      throw new IllegalStateException(
          "The scripted approver approves for the sandbox only, and %s is on %s"
              .formatted(channel.name(), channel.network()));
    }
    Revision revision =
        posts
            .current(post)
            .orElseThrow(() -> new IllegalStateException("A post in review has a text"));
    Person paul = person("paul");
    Schedule schedule =
        new Schedule(clock.instant().plusSeconds(AHEAD_SECONDS), ZoneId.of("Europe/Paris"));
    approving.decide(
        paul,
        BRAND,
        new Verdict(post.id(), revision.id(), revision.seal(), Decision.APPROVED, "", schedule));
    return "approved   revision %d for %s, written by %s, due %tT"
        .formatted(revision.number(), channel.name(), revision.author().name(), schedule.local());
  }

  private Person person(String login) {
    return people
        .byLogin(login)
        .orElseThrow(() -> new IllegalStateException("The demo needs the person " + login));
  }
}
