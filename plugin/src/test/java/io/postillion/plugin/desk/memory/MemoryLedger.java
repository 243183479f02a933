package io.postillion.plugin.desk.memory;

import io.postillion.core.approval.Approval;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.PostId;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.publish.PublicationId;
import io.postillion.core.publish.Reached;
import io.postillion.core.publish.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemoryLedger implements Ledger {

  private final List<Publication> entries = new ArrayList<>();

  void put(Publication entry) {
    entries.removeIf(old -> old.id().equals(entry.id()));
    entries.add(entry);
  }

  @Override
  public Publication plan(BrandId brand, ChannelId channel, Approval approval, Instant dueAt) {
    throw new UnsupportedOperationException("Nothing is published from the desk alone");
  }

  @Override
  public Optional<Publication> find(BrandId brand, PublicationId id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Publication> live(BrandId brand, PostId post) {
    return of(brand, post).stream().filter(entry -> entry.state().isLive()).findFirst();
  }

  @Override
  public List<Publication> of(BrandId brand, PostId post) {
    return entries.stream().filter(entry -> entry.post().equals(post)).toList();
  }

  @Override
  public boolean arm(BrandId brand, PublicationId id, String handle) {
    return false;
  }

  @Override
  public boolean keep(BrandId brand, PublicationId id, String handle) {
    return false;
  }

  @Override
  public List<Publication> claim(
      BrandId brand, Collection<PublicationId> armed, Instant now, Duration lease) {
    return List.of();
  }

  @Override
  public Set<PublicationId> sent(BrandId brand, Map<Publication, Sent> departed, Instant at) {
    departed.forEach((entry, sent) -> put(with(entry, State.SENT, sent, at)));
    return departed.keySet().stream().map(Publication::id).collect(Collectors.toSet());
  }

  @Override
  public Optional<Duration> sinceClaim(BrandId brand, PublicationId id) {
    return Optional.empty();
  }

  @Override
  public int begunSince(BrandId brand, ChannelId channel, Instant since) {
    return 0;
  }

  @Override
  public List<Instant> departures(BrandId brand, ChannelId channel, Instant from, Instant to) {
    return entries.stream()
        .filter(entry -> entry.channel().equals(channel))
        .map(Publication::dueAt)
        .filter(due -> !due.isBefore(from) && !due.isAfter(to))
        .sorted()
        .toList();
  }

  @Override
  public boolean refused(BrandId brand, PublicationId id, long fence, String problem) {
    return false;
  }

  @Override
  public boolean unknown(BrandId brand, PublicationId id, long fence, String problem) {
    return false;
  }

  @Override
  public List<Publication> imminent(Instant from, Instant to, int most) {
    return List.of();
  }

  @Override
  public boolean begin(BrandId brand, PublicationId id, long fence, String handle) {
    return false;
  }

  @Override
  public boolean reached(BrandId brand, PublicationId id, long fence, Reached part, Instant at) {
    return false;
  }

  @Override
  public List<Sent> out(BrandId brand, PublicationId id) {
    return List.of();
  }

  @Override
  public boolean stopped(BrandId brand, PublicationId id, long fence, String problem) {
    return false;
  }

  @Override
  public boolean leave(BrandId brand, PostId post, Instant at) {
    return false;
  }

  @Override
  public boolean release(BrandId brand, PublicationId id, long fence, String problem) {
    find(brand, id).ifPresent(e -> put(with(e, State.PLANNED, null, null)));
    return true;
  }

  @Override
  public boolean expire(BrandId brand, PublicationId id) {
    return false;
  }

  @Override
  public boolean note(BrandId brand, PublicationId id, String problem) {
    return false;
  }

  @Override
  public boolean drop(BrandId brand, PublicationId id, String problem) {
    return false;
  }

  /** What is on its way cannot be called back. */
  @Override
  public boolean cancel(BrandId brand, PostId post) {
    return live(brand, post)
        .map(
            entry -> {
              boolean waits = entry.state() == State.PLANNED || entry.state() == State.ARMED;
              if (waits) {
                put(with(entry, State.CANCELLED, null, null));
              }
              return waits;
            })
        .orElse(true);
  }

  private static Publication with(Publication e, State state, Sent sent, Instant at) {
    return new Publication(
        e.id(),
        e.brand(),
        e.post(),
        e.channel(),
        e.revision(),
        e.seal(),
        e.approval(),
        state,
        e.dueAt(),
        e.attempt(),
        e.fence(),
        null,
        e.begunAt(),
        e.handle(),
        sent == null ? null : sent.remoteId(),
        sent == null ? null : sent.permalink(),
        at,
        e.problem(),
        e.progress());
  }
}
