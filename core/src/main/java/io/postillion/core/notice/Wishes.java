package io.postillion.core.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param means what by which means; what is missing is not told
 * @param digestAt of the daily digest
 * @param quiet null for none
 * @param urgentPasses whether escalations come in quiet hours too
 */
public record Wishes(
    Map<NoticeKind, Set<Means>> means,
    Digest digest,
    LocalTime digestAt,
    @Nullable Quiet quiet,
    boolean urgentPasses) {

  public Wishes {
    means =
        means.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
  }

  /** What these do not speak of, because there was no such thing when they were said, as there. */
  public Wishes or(Wishes usual) {
    Map<NoticeKind, Set<Means>> all = new HashMap<>(usual.means());
    all.putAll(means);
    return new Wishes(all, digest, digestAt, quiet, urgentPasses);
  }

  /** As they are for somebody whom only these reach: by what there is, where no wish fits. */
  public Wishes reaching(Set<Means> reachable) {
    Map<NoticeKind, Set<Means>> fitting = new HashMap<>(means);
    fitting.replaceAll(
        (kind, by) -> by.isEmpty() || !Collections.disjoint(by, reachable) ? by : reachable);
    return new Wishes(fitting, digest, digestAt, quiet, urgentPasses);
  }

  public Set<Means> of(NoticeKind kind) {
    return means.getOrDefault(kind, Set.of());
  }

  public boolean wants(NoticeKind kind, Means by) {
    return of(kind).contains(by);
  }

  /** Whether this goes out together with others. */
  public boolean gathers(NoticeKind kind) {
    return digest != Digest.NONE && !kind.isUrgent();
  }

  /** When to tell what happened now. */
  public Instant due(NoticeKind kind, ZoneId zone, Instant now) {
    return held(kind, zone, gathers(kind) ? nextDigest(zone, now) : now);
  }

  /** That moment, or when the quiet hours that it lies in are over. */
  Instant held(NoticeKind kind, ZoneId zone, Instant moment) {
    return quiet == null || (kind.isUrgent() && urgentPasses) ? moment : quiet.after(moment, zone);
  }

  private Instant nextDigest(ZoneId zone, Instant now) {
    ZonedDateTime local = now.atZone(zone);
    if (digest == Digest.HOURLY) {
      return local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    }
    ZonedDateTime today = ZonedDateTime.of(local.toLocalDate(), digestAt, zone);
    return today.toInstant().isAfter(now)
        ? today.toInstant()
        : ZonedDateTime.of(local.toLocalDate().plusDays(1), digestAt, zone).toInstant();
  }
}
