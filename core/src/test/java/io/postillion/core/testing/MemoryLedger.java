package io.postillion.core.testing;

import io.postillion.core.approval.Approval;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.Progress;
import io.postillion.core.publish.Publication;
import io.postillion.core.publish.Publication.State;
import io.postillion.core.publish.PublicationId;
import io.postillion.core.publish.Reached;
import io.postillion.core.publish.Sent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The ledger with the conditions that the database holds. */
public final class MemoryLedger implements Ledger {

  private static final Set<State> OPEN = EnumSet.of(State.PLANNED, State.ARMED);
  private static final Set<State> BEGUN = EnumSet.of(State.SENDING, State.UNKNOWN);

  private final List<Publication> entries;
  private final List<Part> parts;
  private final Approvals approvals;
  private final Posts posts;
  private final Channels channels;
  private final Brakes brakes;
  private final Clock clock;

  MemoryLedger(
      MemoryTransactions transactions,
      Approvals approvals,
      Posts posts,
      Channels channels,
      Brakes brakes,
      Clock clock) {
    entries = transactions.enlist(new ArrayList<>());
    parts = transactions.enlist(new ArrayList<>());
    this.approvals = approvals;
    this.posts = posts;
    this.channels = channels;
    this.brakes = brakes;
    this.clock = clock;
  }

  @Override
  public Publication plan(BrandId brand, ChannelId channel, Approval approval, Instant dueAt) {
    live(brand, approval.post())
        .filter(entry -> !entry.approval().equals(approval.id()))
        .ifPresent(entry -> cancel(brand, entry.post()));
    return live(brand, approval.post())
        .orElseGet(
            () -> {
              if (!approvals.holding(brand, approval.post()).equals(Optional.of(approval))) {
                throw new IllegalStateException("No approval of exactly that revision");
              }
              Publication entry =
                  new Publication(
                      PublicationId.random(),
                      brand,
                      approval.post(),
                      channel,
                      approval.revision(),
                      approval.seal(),
                      approval.id(),
                      State.PLANNED,
                      dueAt,
                      0,
                      0,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      Progress.NONE);
              entries.add(entry);
              return entry;
            });
  }

  @Override
  public Optional<Publication> find(BrandId brand, PublicationId id) {
    return entries.stream()
        .filter(entry -> entry.brand().equals(brand) && entry.id().equals(id))
        .findFirst();
  }

  @Override
  public Optional<Publication> live(BrandId brand, PostId post) {
    return of(brand, post).stream().filter(entry -> entry.state().isLive()).findFirst();
  }

  @Override
  public List<Publication> of(BrandId brand, PostId post) {
    return entries.stream()
        .filter(entry -> entry.brand().equals(brand) && entry.post().equals(post))
        .toList();
  }

  @Override
  public boolean arm(BrandId brand, PublicationId id, String handle) {
    return change(brand, id, OPEN, null, entry -> with(entry, State.ARMED, handle, null))
        .isPresent();
  }

  @Override
  public List<Publication> imminent(Instant from, Instant to, int most) {
    return entries.stream()
        .filter(entry -> entry.state() == State.PLANNED)
        .filter(entry -> entry.attempt() == 0 && entry.problem() == null)
        .filter(entry -> !entry.dueAt().isBefore(from) && !entry.dueAt().isAfter(to))
        .sorted(Comparator.comparing(Publication::dueAt))
        .limit(most)
        .toList();
  }

  @Override
  public boolean keep(BrandId brand, PublicationId id, String handle) {
    return change(
            brand, id, OPEN, null, entry -> with(entry, entry.state(), handle, entry.problem()))
        .isPresent();
  }

  @Override
  public List<Publication> claim(
      BrandId brand, Collection<PublicationId> armed, Instant now, Duration lease) {
    return armed.stream()
        .map(id -> claim(brand, id, now, lease))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Publication> claim(
      BrandId brand, PublicationId id, Instant now, Duration lease) {
    return find(brand, id)
        .filter(entry -> entry.state() == State.ARMED && !entry.dueAt().isAfter(now))
        .filter(entry -> brakes.holding(brand).isEmpty())
        .filter(
            entry ->
                channels.get(brand, entry.channel()).connection().state()
                    != Connection.State.PAUSED)
        .filter(
            entry ->
                approvals
                    .holding(brand, entry.post())
                    .filter(approval -> approval.id().equals(entry.approval()))
                    .isPresent())
        .filter(entry -> entry.revision().equals(posts.get(brand, entry.post()).current()))
        .map(
            entry ->
                replace(
                    entry,
                    new Publication(
                        entry.id(),
                        entry.brand(),
                        entry.post(),
                        entry.channel(),
                        entry.revision(),
                        entry.seal(),
                        entry.approval(),
                        State.SENDING,
                        entry.dueAt(),
                        entry.attempt() + 1,
                        entry.fence() + 1,
                        clock.instant().plus(lease),
                        now,
                        entry.handle(),
                        entry.remoteId(),
                        entry.permalink(),
                        null,
                        entry.problem(),
                        entry.progress())));
  }

  @Override
  public Set<PublicationId> sent(BrandId brand, Map<Publication, Sent> departed, Instant at) {
    return departed.entrySet().stream()
        .filter(
            each ->
                change(
                        brand,
                        each.getKey().id(),
                        BEGUN,
                        each.getKey().fence(),
                        entry -> out(entry, each.getValue(), at))
                    .isPresent())
        .map(each -> each.getKey().id())
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Duration> sinceClaim(BrandId brand, PublicationId id) {
    return find(brand, id)
        .map(Publication::begunAt)
        .map(begun -> Duration.between(begun, clock.instant()));
  }

  @Override
  public int begunSince(BrandId brand, ChannelId channel, Instant since) {
    return (int)
        entries.stream()
            .filter(entry -> entry.channel().equals(channel))
            .filter(entry -> entry.begunAt() != null && entry.begunAt().isAfter(since))
            .count();
  }

  @Override
  public List<Instant> departures(BrandId brand, ChannelId channel, Instant from, Instant to) {
    return entries.stream()
        .filter(entry -> entry.channel().equals(channel))
        .map(entry -> OPEN.contains(entry.state()) ? entry.dueAt() : entry.begunAt())
        .filter(at -> at != null && !at.isBefore(from) && !at.isAfter(to))
        .sorted()
        .toList();
  }

  @Override
  public boolean begin(BrandId brand, PublicationId id, long fence, String handle) {
    return change(
            brand,
            id,
            Set.of(State.SENDING),
            fence,
            entry ->
                leased(
                    at(
                        with(entry, State.SENDING, handle, entry.problem()),
                        new Progress(entry.progress().out(), entry.progress().begun() + 1, false)),
                    entry))
        .isPresent();
  }

  @Override
  public boolean reached(BrandId brand, PublicationId id, long fence, Reached part, Instant at) {
    if (find(brand, id).filter(e -> e.progress().out() == part.number() - 1).isEmpty()) {
      return false;
    }
    return change(
            brand,
            id,
            BEGUN,
            fence,
            entry -> {
              parts.add(new Part(entry.id(), part));
              Publication on =
                  at(entry, new Progress(part.number(), 0, entry.progress().stopped()));
              return part.number() == 1 ? named(on, part.sent()) : on;
            })
        .isPresent();
  }

  @Override
  public List<Sent> out(BrandId brand, PublicationId id) {
    return parts.stream()
        .filter(part -> part.entry().equals(id))
        .map(part -> part.reached().sent())
        .toList();
  }

  @Override
  public boolean stopped(BrandId brand, PublicationId id, long fence, String problem) {
    return change(
            brand,
            id,
            Set.of(State.SENDING),
            fence,
            entry ->
                at(
                    to(entry, State.UNKNOWN, problem),
                    new Progress(entry.progress().out(), entry.progress().begun(), true)))
        .isPresent();
  }

  @Override
  public boolean leave(BrandId brand, PostId post, Instant at) {
    return live(brand, post)
        .filter(entry -> entry.progress().isHalfOut())
        .flatMap(
            entry ->
                change(
                    brand,
                    entry.id(),
                    Set.of(State.PLANNED, State.ARMED, State.UNKNOWN),
                    null,
                    begun -> out(begun, out(brand, begun.id()).get(0), at)))
        .isPresent();
  }

  @Override
  public boolean refused(BrandId brand, PublicationId id, long fence, String problem) {
    return change(
            brand,
            id,
            BEGUN,
            fence,
            entry -> entry.progress().isHalfOut() ? entry : to(entry, State.REFUSED, problem))
        .filter(entry -> entry.state() == State.REFUSED)
        .isPresent();
  }

  @Override
  public boolean unknown(BrandId brand, PublicationId id, long fence, String problem) {
    return change(
            brand, id, Set.of(State.SENDING), fence, entry -> to(entry, State.UNKNOWN, problem))
        .isPresent();
  }

  @Override
  public boolean release(BrandId brand, PublicationId id, long fence, String problem) {
    return change(
            brand,
            id,
            BEGUN,
            fence,
            entry ->
                at(
                    to(entry, State.PLANNED, problem),
                    new Progress(entry.progress().out(), entry.progress().begun(), false)))
        .isPresent();
  }

  @Override
  public boolean expire(BrandId brand, PublicationId id) {
    return find(brand, id)
        .filter(entry -> entry.leaseUntil() != null && entry.leaseUntil().isBefore(clock.instant()))
        .flatMap(
            entry ->
                change(
                    brand,
                    id,
                    Set.of(State.SENDING),
                    null,
                    begun -> to(begun, State.UNKNOWN, "Its lease ended")))
        .isPresent();
  }

  @Override
  public boolean note(BrandId brand, PublicationId id, String problem) {
    return change(
            brand,
            id,
            Set.of(State.PLANNED, State.ARMED, State.UNKNOWN),
            null,
            entry -> with(entry, entry.state(), entry.handle(), problem))
        .isPresent();
  }

  @Override
  public boolean drop(BrandId brand, PublicationId id, String problem) {
    return change(
            brand,
            id,
            OPEN,
            null,
            entry -> entry.progress().isHalfOut() ? entry : to(entry, State.CANCELLED, problem))
        .filter(entry -> entry.state() == State.CANCELLED)
        .isPresent();
  }

  @Override
  public boolean cancel(BrandId brand, PostId post) {
    return live(brand, post)
        .map(
            entry ->
                change(
                        brand,
                        entry.id(),
                        OPEN,
                        null,
                        open ->
                            open.progress().isHalfOut()
                                ? open
                                : to(open, State.CANCELLED, "called off"))
                    .filter(changed -> changed.state() == State.CANCELLED)
                    .isPresent())
        .orElse(true);
  }

  private Optional<Publication> change(
      BrandId brand,
      PublicationId id,
      Set<State> from,
      @Nullable Long fence,
      UnaryOperator<Publication> to) {
    return find(brand, id)
        .filter(entry -> from.contains(entry.state()))
        .filter(entry -> fence == null || entry.fence() == fence)
        .map(entry -> replace(entry, to.apply(entry)));
  }

  private Publication replace(Publication before, Publication after) {
    entries.set(entries.indexOf(before), after);
    return after;
  }

  private static Publication to(Publication entry, State state, String problem) {
    return with(entry, state, entry.handle(), problem);
  }

  private static Publication with(
      Publication entry, State state, @Nullable String handle, @Nullable String problem) {
    return new Publication(
        entry.id(),
        entry.brand(),
        entry.post(),
        entry.channel(),
        entry.revision(),
        entry.seal(),
        entry.approval(),
        state,
        entry.dueAt(),
        entry.attempt(),
        entry.fence(),
        null,
        entry.begunAt(),
        handle,
        entry.remoteId(),
        entry.permalink(),
        null,
        problem,
        entry.progress());
  }

  private static Publication at(Publication entry, Progress progress) {
    return copy(entry, entry.leaseUntil(), entry.remoteId(), entry.permalink(), progress);
  }

  private static Publication leased(Publication entry, Publication before) {
    return copy(entry, before.leaseUntil(), entry.remoteId(), entry.permalink(), entry.progress());
  }

  private static Publication named(Publication entry, Sent sent) {
    return copy(entry, entry.leaseUntil(), sent.remoteId(), sent.permalink(), entry.progress());
  }

  private static Publication copy(
      Publication entry,
      @Nullable Instant leaseUntil,
      @Nullable String remoteId,
      @Nullable URI permalink,
      Progress progress) {
    return new Publication(
        entry.id(),
        entry.brand(),
        entry.post(),
        entry.channel(),
        entry.revision(),
        entry.seal(),
        entry.approval(),
        entry.state(),
        entry.dueAt(),
        entry.attempt(),
        entry.fence(),
        leaseUntil,
        entry.begunAt(),
        entry.handle(),
        remoteId,
        permalink,
        entry.sentAt(),
        entry.problem(),
        progress);
  }

  private record Part(PublicationId entry, Reached reached) {}

  private static Publication out(Publication entry, Sent sent, Instant at) {
    URI permalink = sent.permalink();
    return new Publication(
        entry.id(),
        entry.brand(),
        entry.post(),
        entry.channel(),
        entry.revision(),
        entry.seal(),
        entry.approval(),
        State.SENT,
        entry.dueAt(),
        entry.attempt(),
        entry.fence(),
        null,
        entry.begunAt(),
        entry.handle(),
        sent.remoteId(),
        permalink,
        at,
        null,
        entry.progress());
  }
}
