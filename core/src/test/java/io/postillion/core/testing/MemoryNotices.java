package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Delivery;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Notice;
import io.postillion.core.notice.NoticeId;
import io.postillion.core.notice.Notices;
import io.postillion.core.notice.Told;
import io.postillion.core.notice.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The outbox, with leases and fences as in the database. */
public final class MemoryNotices implements Notices {

  private static final class Row {

    private final Notice notice;
    private Delivery delivery;
    private String state = "WAITING";
    private Instant due;
    private @Nullable Instant leasedUntil;
    private @Nullable String problem;

    Row(Notice notice, Delivery delivery) {
      this.notice = notice;
      this.delivery = delivery;
      this.due = delivery.due();
    }

    Told told() {
      return new Told(notice, delivery);
    }
  }

  private final List<Notice> notices;
  private final List<Row> rows = new ArrayList<>();
  private final Set<NoticeId> spread = new HashSet<>();
  private final Clock clock;

  MemoryNotices(MemoryTransactions transactions, Clock clock) {
    this.notices = transactions.enlist(new ArrayList<>());
    this.clock = clock;
  }

  /** Oldest first. */
  public List<Notice> all() {
    return List.copyOf(notices);
  }

  public List<Delivery> deliveries() {
    return rows.stream().map(row -> row.delivery).toList();
  }

  /**
   * {@code WAITING}, {@code SENT}, {@code DROPPED} or {@code FAILED}, in the order of spreading.
   */
  public List<String> states() {
    return rows.stream().map(row -> row.state).toList();
  }

  /** When the only one that waits is due. */
  public Instant due() {
    return rows.stream()
        .filter(row -> row.state.equals("WAITING"))
        .map(row -> row.due)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public boolean add(Notice notice) {
    boolean isNew =
        notices.stream()
            .noneMatch(one -> one.brand().equals(notice.brand()) && one.key().equals(notice.key()));
    return isNew && notices.add(notice);
  }

  @Override
  public List<Notice> unspread(int limit) {
    return notices.stream().filter(notice -> !spread.contains(notice.id())).limit(limit).toList();
  }

  @Override
  public boolean spread(NoticeId id, Instant at, List<Delivery> deliveries) {
    if (!spread.add(id)) {
      return false;
    }
    Notice notice = notices.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    deliveries.forEach(delivery -> rows.add(new Row(notice, delivery)));
    return true;
  }

  @Override
  public List<Told> claim(Means means, Instant now, Duration lease, int limit) {
    List<Row> taken =
        rows.stream()
            .filter(row -> row.state.equals("WAITING") && row.delivery.means() == means)
            .filter(row -> !row.due.isAfter(now))
            .filter(row -> row.leasedUntil == null || !row.leasedUntil.isAfter(clock.instant()))
            .limit(limit)
            .toList();
    taken.forEach(
        row -> {
          row.leasedUntil = clock.instant().plus(lease);
          row.delivery = attempt(row.delivery, row.delivery.attempts() + 1);
        });
    return taken.stream().map(Row::told).toList();
  }

  private static Delivery attempt(Delivery one, int number) {
    return new Delivery(
        one.notice(),
        one.brand(),
        one.recipient(),
        one.means(),
        one.digest(),
        one.onBehalfOf(),
        one.due(),
        number);
  }

  private Optional<Row> waiting(Delivery delivery) {
    return rows.stream()
        .filter(row -> row.delivery.key().equals(delivery.key()) && row.state.equals("WAITING"))
        .findFirst();
  }

  private Optional<Row> ours(Delivery delivery) {
    return waiting(delivery).filter(row -> row.delivery.attempts() == delivery.attempts());
  }

  private static void settle(Row row, String state, @Nullable String problem) {
    row.state = state;
    row.problem = problem;
    row.leasedUntil = null;
  }

  @Override
  public void sent(Delivery delivery, Instant at) {
    waiting(delivery).ifPresent(row -> settle(row, "SENT", null));
  }

  @Override
  public void dropped(Delivery delivery, Instant at, String why) {
    waiting(delivery).ifPresent(row -> settle(row, "DROPPED", why));
  }

  @Override
  public void later(Delivery delivery, Instant due, String problem) {
    ours(delivery)
        .ifPresent(
            row -> {
              settle(row, "WAITING", problem);
              row.due = due;
            });
  }

  @Override
  public void release(Delivery delivery) {
    ours(delivery)
        .ifPresent(
            row -> {
              row.leasedUntil = null;
              row.delivery = attempt(row.delivery, row.delivery.attempts() - 1);
            });
  }

  @Override
  public void failed(Delivery delivery, Instant at, String problem) {
    ours(delivery).ifPresent(row -> settle(row, "FAILED", problem));
  }

  @Override
  public boolean isToldSince(BrandId brand, String recipient, String task, Instant since) {
    return rows.stream()
        .filter(row -> row.state.equals("WAITING") || row.state.equals("SENT"))
        .anyMatch(
            row ->
                task.equals(row.notice.task())
                    && row.delivery.recipient().equals(recipient)
                    && row.notice.at().isAfter(since));
  }

  @Override
  public List<Trouble> troubles(BrandId brand, int limit) {
    return rows.stream()
        .filter(row -> row.problem != null && !row.state.equals("DROPPED"))
        .map(
            row ->
                new Trouble(
                    row.told(),
                    String.valueOf(row.problem),
                    row.state.equals("FAILED"),
                    row.notice.at()))
        .limit(limit)
        .toList();
  }

  @Override
  public int again(BrandId brand, Instant now) {
    throw new UnsupportedOperationException("No test in core asks for it");
  }

  @Override
  public int forget(Instant before) {
    throw new UnsupportedOperationException("No test in core asks for it");
  }
}
