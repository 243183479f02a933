package io.postillion.core.evidence;

import io.postillion.core.approval.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an approval came to; it is the person's whose answer decided.
 *
 * @param revision its number; 0 when it is not there any more
 * @param seal of the revision that was decided on
 * @param sealCheck whether that is the hash of what the revision says now
 * @param voidedAt when a newer revision took its force; null while it holds
 */
public record Ruling(
    String id,
    Decision decision,
    Who person,
    int revision,
    String seal,
    Check sealCheck,
    String comment,
    Instant at,
    @Nullable Instant voidedAt) {}
