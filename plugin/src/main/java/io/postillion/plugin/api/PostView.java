package io.postillion.plugin.api;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Decision;
import io.postillion.core.approval.Vote;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostStatus;
import io.postillion.core.publish.Publication;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post for one channel.
 *
 * @param article null when a person wrote it from nothing
 * @param revision the newest; null while there is none
 * @param schedule null means: as soon as it is approved
 * @param attention what happened and what a person has to do; null when nothing
 */
record PostView(
    UUID id,
    String channel,
    @Nullable UUID article,
    PostStatus status,
    @Nullable UUID revision,
    @Nullable ScheduleBody schedule,
    @Nullable String attention,
    Instant createdAt)
    implements Wire {

  static PostView of(Post post) {
    return new PostView(
        post.id().value(),
        post.channel().value(),
        post.article() == null ? null : post.article().value(),
        post.status(),
        post.current() == null ? null : post.current().value(),
        ScheduleBody.of(post.schedule()),
        post.attention(),
        post.createdAt());
  }

  /**
   * A post with all that is known of it; every list begins with the oldest.
   *
   * @param campaign null when it belongs to none
   */
  record Detail(
      PostView post,
      @Nullable CampaignView campaign,
      List<RevisionView> revisions,
      List<ApprovalView> approvals,
      List<PublicationView> publications,
      List<EventView> history)
      implements Wire {}

  /**
   * What a person decided on one revision.
   *
   * @param voidedAt when a newer revision took its force away; null while it holds
   */
  record ApprovalView(
      UUID id,
      UUID revision,
      String seal,
      Decision decision,
      UUID person,
      String comment,
      Instant at,
      @Nullable Instant voidedAt)
      implements Wire {

    /** What the person said; while others are asked it is not yet what the approval comes to. */
    static ApprovalView of(Vote vote) {
      return new ApprovalView(
          vote.id().value(),
          vote.revision().value(),
          vote.seal(),
          vote.decision(),
          vote.person().value(),
          vote.comment(),
          vote.at(),
          vote.voidedAt());
    }

    static ApprovalView of(Approval approval) {
      return new ApprovalView(
          approval.id().value(),
          approval.revision().value(),
          approval.seal(),
          approval.decision(),
          approval.person().value(),
          approval.comment(),
          approval.at(),
          approval.voidedAt());
    }
  }

  /**
   * The ledger's entry of the post going out.
   *
   * @param partsOut how many posts of a thread are out; 0 when it is none
   */
  record PublicationView(
      UUID id,
      UUID revision,
      UUID approval,
      Publication.State state,
      Instant dueAt,
      int attempt,
      int partsOut,
      @Nullable URI permalink,
      @Nullable Instant sentAt,
      @Nullable String problem)
      implements Wire {

    static PublicationView of(Publication publication) {
      return new PublicationView(
          publication.id().value(),
          publication.revision().value(),
          publication.approval().value(),
          publication.state(),
          publication.dueAt(),
          publication.attempt(),
          publication.progress().out(),
          publication.permalink(),
          publication.sentAt(),
          publication.problem());
    }
  }

  /** Something that happened to the post. */
  record EventView(Instant at, PostEvent.Kind kind, String actor, String detail) implements Wire {

    static EventView of(PostEvent event) {
      return new EventView(event.at(), event.kind(), event.actor(), event.detail());
    }
  }
}
