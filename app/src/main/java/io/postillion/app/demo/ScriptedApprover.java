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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a person would answer, so that the demo can run by itself. It refuses to approve
 * anything that is not for the sandbox.
 */
final class ScriptedApprover {

  static final BrandId BRAND = new BrandId("velorine");
  private static final int AHEAD_SECONDS = 3;

  private final People people;
  private final Posts posts;
  private final Channels channels;
  private final WorkItems items;
  private final Answering answering;
  private final Approving approving;
  private final Slip slip;
  private final Clock clock;

  ScriptedApprover(
      People people,
      Posts posts,
      Channels channels,
      WorkItems items,
      Answering answering,
      Approving approving,
      Slip slip,
      Clock clock) {
    this.people = people;
    this.posts = posts;
    this.channels = channels;
    this.items = items;
    this.answering = answering;
    this.approving = approving;
    this.slip = slip;
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
      case REVIEW_POST -> review(posts.get(BRAND, item.postOf()));
      case REVISE_POST -> {
        slip.outOf(person("marie"), posts.get(BRAND, item.postOf()));
        answering.done(person("marie"), BRAND, item.id());
        yield "mended     Marie takes it out again";
      }
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

  private String review(Post post) {
    if (slip.isFor(post)) {
      return "slipped in “%s” by Marie, as a model might; flagged: %s"
          .formatted(
              Slip.INVENTED,
              slip.into(person("marie"), post).stream()
                  .map(finding -> finding.code() + " " + String.join(", ", finding.arguments()))
                  .collect(Collectors.joining("; ")));
    }
    if (slip.isIn(post)) {
      decide(post, Decision.CHANGES, "The article does not say so.", null);
      return "sent back  by Paul: the article does not say so";
    }
    return approve(post);
  }

  private String approve(Post post) {
    Channel channel = channels.get(BRAND, post.channel());
    if (!channel.network().equals("sandbox")) {
      throw new IllegalStateException(
          "The scripted approver approves for the sandbox only, and %s is on %s"
              .formatted(channel.name(), channel.network()));
    }
    Schedule schedule =
        new Schedule(clock.instant().plusSeconds(AHEAD_SECONDS), ZoneId.of("Europe/Paris"));
    Revision revision = decide(post, Decision.APPROVED, "", schedule);
    return "approved   revision %d for %s, written by %s, due %tT"
        .formatted(revision.number(), channel.name(), revision.author().name(), schedule.local());
  }

  private Revision decide(
      Post post, Decision decision, String comment, @Nullable Schedule schedule) {
    Revision revision =
        posts
            .current(post)
            .orElseThrow(() -> new IllegalStateException("A post in review has a text"));
    approving.decide(
        person("paul"),
        BRAND,
        new Verdict(post.id(), revision.id(), revision.seal(), decision, comment, schedule));
    return revision;
  }

  private Person person(String login) {
    return people
        .byLogin(login)
        .orElseThrow(() -> new IllegalStateException("The demo needs the person " + login));
  }
}
