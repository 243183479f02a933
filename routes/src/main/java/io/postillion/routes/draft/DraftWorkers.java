package io.postillion.routes.draft;

import io.postillion.core.ai.Drafting;
import io.postillion.core.approval.Concluding;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Submitting;
import io.postillion.core.approval.Submitting.Submission;
import io.postillion.core.brief.Briefing;
import io.postillion.core.check.Severity;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Outcome;
import io.postillion.core.flow.Task;
import io.postillion.core.form.Covering;
import io.postillion.core.post.PostId;
import io.postillion.core.post.PostPlanner;
import io.postillion.core.post.RevisionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Each method reads ids, makes one call, and answers. */
public final class DraftWorkers {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  /** The word of an approval process for an approval that did not come in time. */
  private static final String EXPIRED = "expired";

  private final Briefing briefing;
  private final PostPlanner planner;
  private final Drafting drafting;
  private final Submitting submitting;
  private final Covering covering;
  private final Concluding concluding;

  public DraftWorkers(
      Briefing briefing,
      PostPlanner planner,
      Drafting drafting,
      Submitting submitting,
      Covering covering,
      Concluding concluding) {
    this.briefing = briefing;
    this.planner = planner;
    this.drafting = drafting;
    this.submitting = submitting;
    this.covering = covering;
    this.concluding = concluding;
  }

  Outcome reviewBrief(Task task) {
    return Outcome.done("briefIsEnough", briefing.isEnough(task.brand(), task.article()));
  }

  Outcome planPosts(Task task) {
    return Outcome.done(
        "postIds",
        planner.plan(task.brand(), task.article()).stream()
            .map(PostId::toString)
            .collect(Collectors.toCollection(ArrayList::new)));
  }

  /**
   * Models that may answer later are asked again by the engine; after that, and where there is
   * nothing that serves in their stead, a person gets the blank editor.
   */
  Outcome draftPost(Task task) {
    try {
      drafting.first(task.brand(), task.post(), task.again());
      return Outcome.done();
    } catch (Failure failure) {
      if (task.again() && failure instanceof Transient busy) {
        return new Outcome.Retry(String.valueOf(busy.getMessage()), wait(busy));
      }
      return new Outcome.Error("DRAFT_FAILED", String.valueOf(failure.getMessage()));
    }
  }

  /** A provider that wants us to come back tomorrow is not waited for that long. */
  private static @Nullable Duration wait(Transient busy) {
    return busy.retryAfter()
        .map(asked -> asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT)
        .orElse(null);
  }

  Outcome submitPost(Task task) {
    return submitting
        .submit(task.brand(), task.post())
        .map(DraftWorkers::submitted)
        .orElseGet(() -> Outcome.done("written", false));
  }

  private static Outcome submitted(Submission submission) {
    return new Outcome.Done(
        Map.ofEntries(
            Map.entry("written", true),
            Map.entry("revisionId", submission.revision().toString()),
            Map.entry("worst", submission.worst().map(DraftWorkers::word).orElse("none")),
            Map.entry("author", submission.author().name().toLowerCase(Locale.ROOT)),
            Map.entry("network", submission.network()),
            Map.entry("channel", submission.channel().value()),
            Map.entry("language", submission.language().toLanguageTag()),
            Map.entry("market", submission.language().getCountry()),
            Map.entry("risk", submission.risk().name().toLowerCase(Locale.ROOT)),
            Map.entry("standing", submission.standing()),
            Map.entry("approveBy", Date.from(submission.approveBy())),
            Map.entry("campaign", submission.campaign()),
            Map.entry("value", submission.value())));
  }

  /** Whether a person approved it beforehand. */
  Outcome applyStandingApproval(Task task) {
    return covering.apply(task.brand(), task.post(), RevisionId.of(task.text("revisionId")))
        ? new Outcome.Done(
            Map.of("covered", true, "decision", Decision.APPROVED.word(), "comment", ""))
        : Outcome.done("covered", false);
  }

  /** What the approval process came to. */
  Outcome recordDecision(Task task) {
    String word = task.text("decision");
    if (word.equals(EXPIRED)) {
      concluding.expire(task.brand(), task.post());
      return Outcome.done();
    }
    Decision decision =
        Arrays.stream(Decision.values())
            .filter(candidate -> candidate.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The approval process of post %s ended with the decision '%s'. "
                                .formatted(task.post(), word)
                            + "It must be approved, changes, rejected or expired: mend the model."));
    return concluding.conclude(
            task.brand(), task.post(), RevisionId.of(task.text("revisionId")), decision)
        ? Outcome.done()
        : new Outcome.Error("NOT_APPROVED", "The text changed while it was being approved.");
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
