package io.postillion.core.content;

import io.postillion.core.NotFoundException;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Connection;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Sweeping, pausing, resuming and testing sources. */
public final class SourceCare {

  /**
   * What a sweep brought.
   *
   * @param receipts how many items were new, changed or known
   */
  public record Sweep(
      SourceId source, Map<ContentInbox.Receipt, Integer> receipts, List<Cms.Skipped> skipped) {}

  private final Sources sources;
  private final CmsConnections cmses;
  private final ContentInbox inbox;
  private final SourceSteps steps;
  private final Transactions transactions;
  private final Clock clock;

  public SourceCare(
      Sources sources,
      CmsConnections cmses,
      ContentInbox inbox,
      SourceSteps steps,
      Transactions transactions,
      Clock clock) {
    this.sources = sources;
    this.cmses = cmses;
    this.inbox = inbox;
    this.steps = steps;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Reads all that is new since the last sweep. The cursor advances page by page after the page is
   * stored, so a crash repeats items, which the inbox recognises, and loses none.
   *
   * @throws Failure when the CMS could not be read; the source then says why
   */
  public Sweep sweep(SourceId id) {
    Source source = sources.get(id);
    Map<ContentInbox.Receipt, Integer> receipts = new EnumMap<>(ContentInbox.Receipt.class);
    List<Cms.Skipped> skipped = new ArrayList<>();
    if (source.connection().state() == Connection.State.PAUSED || source.isRemoved()) {
      return new Sweep(id, receipts, skipped);
    }
    try {
      Cms cms = cmses.to(id);
      String cursor = source.cursor();
      boolean more = true;
      while (more) {
        Cms.Changes page = cms.changes(cursor);
        for (CmsItem item : page.items()) {
          receipts.merge(inbox.receive(id, item), 1, Integer::sum);
        }
        skipped.addAll(page.skipped());
        cursor = page.cursor();
        sources.advance(id, cursor);
        more = page.more();
      }
      sources.update(id, afterwards(sources.get(id).connection(), skipped));
      return new Sweep(id, receipts, skipped);
    } catch (Failure failure) {
      remember(id, failure);
      throw failure;
    }
  }

  private Connection afterwards(Connection before, List<Cms.Skipped> skipped) {
    if (skipped.isEmpty()) {
      return before.well(clock.instant());
    }
    Cms.Skipped last = skipped.get(skipped.size() - 1);
    return before
        .well(clock.instant())
        .failing("%s: %s".formatted(last.externalId(), last.reason()), clock.instant());
  }

  /** Read anew: a person may have paused it while the CMS was thinking. */
  private void remember(SourceId id, Failure failure) {
    Connection before = sources.get(id).connection();
    String why = String.valueOf(failure.getMessage());
    sources.update(
        id,
        failure instanceof Unauthorised
            ? before.unauthorised(why, clock.instant())
            : before.failing(why, clock.instant()));
  }

  public void pause(Person person, BrandId brand, SourceId id) {
    put(person, brand, id, Connection::paused, SourceStep.Kind.PAUSED);
  }

  /** It is read from where it was left: what was there comes no second time. */
  public void resume(Person person, BrandId brand, SourceId id) {
    put(person, brand, id, Connection::resumed, SourceStep.Kind.RESUMED);
  }

  private void put(
      Person person,
      BrandId brand,
      SourceId id,
      UnaryOperator<Connection> change,
      SourceStep.Kind kind) {
    person.require(Role.ADMIN, brand);
    owned(brand, id);
    transactions.run(
        () -> {
          Connection before =
              sources.hold(id).orElseThrow(() -> new NotFoundException("source", id)).connection();
          Connection after = change.apply(before);
          sources.update(id, after);
          if (before.state() != after.state()) {
            steps.add(new SourceStep(brand, id, kind, List.of(), person.id(), clock.instant()));
          }
        });
  }

  /**
   * Tries the connection and remembers how it went.
   *
   * @return what was reached
   * @throws Failure when it was not
   */
  public String test(Person person, BrandId brand, SourceId id) {
    person.require(Role.ADMIN, brand);
    owned(brand, id);
    try {
      String reached = cmses.to(id).test();
      sources.update(id, sources.get(id).connection().well(clock.instant()));
      return reached;
    } catch (Failure failure) {
      remember(id, failure);
      throw failure;
    }
  }

  private Source owned(BrandId brand, SourceId id) {
    return sources.of(brand).stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("source", id));
  }
}
