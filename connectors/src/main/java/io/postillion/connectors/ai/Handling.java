package io.postillion.connectors.ai;

import io.postillion.connectors.ai.mask.Masking;

/**
 * How a brand handles models.
 *
 * @param masking what no provider sees
 * @param offlineAfterFailure whether the offline writer drafts when no model does; otherwise a
 *     person writes
 */
public record Handling(Masking masking, boolean offlineAfterFailure) {

  public static final Handling USUAL = new Handling(Masking.NONE, true);
}
