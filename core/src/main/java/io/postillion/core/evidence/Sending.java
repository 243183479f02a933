package io.postillion.core.evidence;

import io.postillion.core.publish.Publication;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger.
 *
 * @param revision its number; 0 when it is not there any more
 * @param seal of the revision that was to go out
 * @param sealCheck whether that is the hash of what the revision says now
 * @param approval id of the approval that it rests on
 * @param approvalCheck whether a person approved exactly these words by it
 * @param attempts sends that were begun
 * @param begunAt when the last of them was; null before the first
 * @param remoteId what the network calls it; null unless it is out
 * @param permalink null unless it is out
 * @param parts what the network called each post of a thread that is out; empty for no thread
 * @param answer what the network last answered instead of taking it; null when it did not
 */
public record Sending(
    String id,
    Publication.State state,
    int revision,
    String seal,
    Check sealCheck,
    String approval,
    Check approvalCheck,
    Instant dueAt,
    int attempts,
    @Nullable Instant begunAt,
    @Nullable Instant sentAt,
    @Nullable String remoteId,
    @Nullable String permalink,
    List<Part> parts,
    @Nullable String answer) {

  /** One post of a thread. */
  public record Part(int number, String remoteId, String permalink) {}
}
