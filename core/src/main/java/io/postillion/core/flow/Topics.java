package io.postillion.core.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All the work that models can have done: what our workers subscribe to, the linter accepts and the
 * element templates offer. A new worker is added here, with a template.
 */
public final class Topics {

  /** What may go wrong with a task for models; {@code AI_FAILED} alone stands for all. */
  private static final Set<String> AI =
      Set.of("AI_FAILED", "NEEDS_MODEL", "REFUSED", "NOT_FOUND", "BAD_INPUT");

  private static final Set<String> ARTICLE = Set.of("brandId", "articleId");
  private static final Set<String> POST = Set.of("brandId", "postId");
  private static final Set<String> NONE = Set.of();

  public static final List<Topic> ALL =
      List.of(
          new Topic("review-brief", ARTICLE, NONE, Set.of("briefIsEnough"), NONE),
          new Topic("plan-posts", ARTICLE, NONE, Set.of("postIds"), NONE),
          new Topic("draft-post", POST, NONE, NONE, Set.of("DRAFT_FAILED")),
          new Topic(
              "submit-post",
              POST,
              NONE,
              Set.of(
                  "written",
                  "revisionId",
                  "worst",
                  "author",
                  "network",
                  "channel",
                  "language",
                  "market",
                  "risk",
                  "standing",
                  "approveBy",
                  "campaign",
                  "value"),
              NONE),
          new Topic(
              "apply-standing-approval",
              Set.of("brandId", "postId", "revisionId"),
              NONE,
              Set.of("covered", "decision", "comment"),
              NONE),
          new Topic(
              "record-decision",
              Set.of("brandId", "postId", "revisionId", "decision"),
              NONE,
              NONE,
              Set.of("NOT_APPROVED")),
          new Topic(
              "plan-publication", POST, NONE, Set.of("wakeAt"), Set.of("NOT_APPROVED", "LATE")),
          new Topic(
              "publish-post",
              POST,
              NONE,
              Set.of("permalink"),
              Set.of(
                  "NOT_APPROVED",
                  "LATE",
                  "REJECTED",
                  "UNAUTHORISED",
                  "OUTCOME_UNKNOWN",
                  "GAVE_UP")),
          new Topic("look-for-post", POST, NONE, Set.of("found"), Set.of("GAVE_UP")),
          new Topic("write-back-post", POST, NONE, NONE, Set.of("NOT_WRITTEN_BACK")),
          new Topic("flag-post", with(POST, "attention"), NONE, NONE, NONE),
          new Topic("close-post", with(POST, "outcome"), NONE, NONE, NONE),
          new Topic("remind-approver", POST, NONE, NONE, NONE),
          new Topic("escalate-review", POST, Set.of("escalateTo"), NONE, NONE),
          new Topic(
              "measure-post",
              with(POST, "moment"),
              NONE,
              NONE,
              Set.of("POST_GONE", "CHANNEL_OUT", "NOT_TOLD", "GAVE_UP")),
          new Topic("propose-brief", ARTICLE, NONE, Set.of("briefQuestions", "briefAuthor"), AI),
          new Topic(
              "find-ideas",
              Set.of("brandId"),
              Set.of("articleId", "topic"),
              Set.of("ideas", "ideaId", "ideaIds"),
              AI),
          new Topic(
              "offer-versions",
              with(POST, "variants"),
              Set.of("wish"),
              Set.of("versions", "versionId", "versionIds"),
              AI),
          new Topic(
              "suggest-words",
              with(POST, "wish"),
              Set.of("start", "end"),
              Set.of("suggestions", "suggestionId", "suggestionIds"),
              AI),
          new Topic(
              "describe-pictures", POST, NONE, Set.of("pictures", "pictureId", "pictureIds"), AI),
          new Topic(
              "make-card",
              with(POST, "kind"),
              NONE,
              Set.of("pictures", "pictureId", "pictureIds"),
              AI),
          new Topic(
              "imagine-picture",
              with(POST, "wish"),
              NONE,
              Set.of("pictures", "pictureId", "pictureIds"),
              AI),
          new Topic(
              "translate-post",
              with(POST, "language"),
              Set.of("channelId"),
              Set.of("translationId"),
              AI));

  private Topics() {}

  public static Set<String> names() {
    return ALL.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> with(Set<String> usual, String further) {
    return Set.copyOf(Stream.concat(usual.stream(), Stream.of(further)).toList());
  }
}
