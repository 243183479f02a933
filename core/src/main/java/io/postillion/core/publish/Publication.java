package io.postillion.core.publish;

import io.postillion.core.approval.ApprovalId;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostId;
import io.postillion.core.post.RevisionId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's entry of one post going out.
 *
 * @param seal of the approved revision
 * @param attempt counts the sends that were begun; 0 before the first
 * @param fence grows with every claim; an answer with an older fence is not written
 * @param leaseUntil until when a claim holds; null when nobody holds it
 * @param begunAt when the last attempt was claimed; null before the first
 * @param handle what the network needs to recognise this post again, stored before it is used;
 *     opaque
 * @param remoteId of a thread: of its first post, as soon as that is out
 * @param permalink the same
 * @param problem the last refusal or doubt, in words for people
 * @param progress of a thread
 */
public record Publication(
    PublicationId id,
    BrandId brand,
    PostId post,
    ChannelId channel,
    RevisionId revision,
    String seal,
    ApprovalId approval,
    State state,
    Instant dueAt,
    int attempt,
    long fence,
    @Nullable Instant leaseUntil,
    @Nullable Instant begunAt,
    @Nullable String handle,
    @Nullable String remoteId,
    @Nullable URI permalink,
    @Nullable Instant sentAt,
    @Nullable String problem,
    Progress progress) {

  /** How far it got. */
  public enum State {
    /** Approved and due some time. */
    PLANNED,
    /** Everything that can be done ahead is done; fires when due. */
    ARMED,
    /** On the wire: it may be out, or not. */
    SENDING,
    /** Out. */
    SENT,
    /** The network said a definite no. */
    REFUSED,
    /** Nobody knows yet whether it is out. */
    UNKNOWN,
    /** Called off, edited or moved before it was sent. */
    CANCELLED;

    /** There is at most one live entry per post. */
    public boolean isLive() {
      return this != REFUSED && this != CANCELLED;
    }
  }

  /** A send was begun, and it was not certainly in vain. */
  boolean isBegun() {
    return state == State.SENDING || state == State.UNKNOWN || state == State.SENT;
  }

  /** What the network called it; empty unless it is out. */
  Optional<Sent> sent() {
    return state == State.SENT && remoteId != null && permalink != null
        ? Optional.of(new Sent(remoteId, permalink))
        : Optional.empty();
  }

  public Optional<URI> liveAt() {
    return Optional.ofNullable(permalink);
  }
}
