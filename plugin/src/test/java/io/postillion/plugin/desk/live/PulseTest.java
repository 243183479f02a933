package io.postillion.plugin.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.live.Happening;
import io.postillion.core.live.Happenings;
import io.postillion.core.post.PostEvent;
import io.postillion.core.post.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PulseTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final BrandId OTHER = new BrandId("other");

  private final Log log = new Log();
  private final Pulse pulse = new Pulse(log, () -> Runnable::run);

  @BeforeEach
  void start() {
    pulse.start();
  }

  @AfterEach
  void stop() {
    pulse.stop();
  }

  /** What happened, by brand. */
  private static final class Log implements Happenings {

    final Map<BrandId, List<Happening>> all =
        new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    int asked;

    void add(BrandId brand, long id) {
      all.computeIfAbsent(brand, key -> new ArrayList<>())
          .add(new Happening(id, PostId.random(), PostEvent.Kind.EDITED, "Ada"));
    }

    @Override
    public synchronized long newest(BrandId brand) {
      return all.getOrDefault(brand, List.of()).stream().mapToLong(Happening::id).max().orElse(0);
    }

    @Override
    public synchronized List<Happening> after(BrandId brand, long id, int limit) {
      asked++;
      return all.getOrDefault(brand, List.of()).stream().filter(one -> one.id() > id).toList();
    }
  }

  private static final class Ear implements Pulse.Listener {

    final List<Long> heard = new CopyOnWriteArrayList<>();
    long begun = -1;
    boolean open = true;

    @Override
    public boolean begin(long heard) {
      begun = heard;
      return open;
    }

    @Override
    public boolean hear(Happening happening) {
      heard.add(happening.id());
      return open;
    }

    @Override
    public boolean ping() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }

  @Test
  void a_page_hears_what_happens_in_its_brand_after_it_was_opened() {
    log.add(ACME, 1);
    Ear ear = new Ear();
    pulse.listen(ACME, ear, 0);
    log.add(ACME, 2);
    log.add(OTHER, 3);

    pulse.beat();
    pulse.beat();

    assertThat(ear.heard).containsExactly(2L);
  }

  @Test
  void a_page_that_was_behind_others_hears_what_it_missed_and_where_it_stands() {
    for (long id = 1; id <= 4; id++) {
      log.add(ACME, id);
    }
    Ear ear = new Ear();

    pulse.listen(ACME, ear, 2);

    assertThat(ear.heard).containsExactly(3L, 4L);
    assertThat(ear.begun).isEqualTo(4);
    Ear fresh = new Ear();
    pulse.listen(ACME, fresh, 0);
    assertThat(fresh.heard).isEmpty();
    assertThat(fresh.begun).isEqualTo(4);
  }

  /** It reads nothing more. */
  private static final class Stuck implements Pulse.Listener {

    final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public boolean begin(long heard) {
      return true;
    }

    @Override
    public boolean hear(Happening happening) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return false;
    }

    @Override
    public boolean ping() {
      return true;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void a_page_that_reads_no_more_keeps_nobody_waiting_and_is_let_go_of() {
    Pulse lively = new Pulse(log);
    lively.start();
    try {
      Stuck stuck = new Stuck();
      Ear ear = new Ear();
      lively.listen(ACME, stuck, 0);
      lively.listen(ACME, ear, 0);

      for (int half = 1; half <= 2; half++) {
        for (int happening = 0; happening < Pulse.BEHIND - 1; happening++) {
          log.add(ACME, log.newest(ACME) + 1);
          lively.beat();
        }
        int all = half * (Pulse.BEHIND - 1);
        Awaitility.await().untilAsserted(() -> assertThat(ear.heard).hasSize(all));
      }

      assertThat(stuck.closed.getCount()).isZero();
      assertThat(lively.count()).isEqualTo(1);
    } finally {
      lively.stop();
    }
  }

  @Test
  void a_node_that_stopped_and_starts_again_tells_again() {
    Pulse lively = new Pulse(log);
    lively.start();
    lively.stop();
    lively.start();
    try {
      Ear ear = new Ear();
      lively.listen(ACME, ear, 0);
      log.add(ACME, 1);
      lively.beat();

      Awaitility.await().untilAsserted(() -> assertThat(ear.heard).containsExactly(1L));
    } finally {
      lively.stop();
    }
  }

  @Test
  void where_nobody_looks_nothing_is_asked() {
    Ear ear = new Ear();
    pulse.listen(ACME, ear, 0);
    pulse.leave(ACME, ear);
    int before = log.asked;

    pulse.beat();

    assertThat(log.asked).isEqualTo(before);
    assertThat(pulse.count()).isZero();
  }

  @Test
  void a_page_that_is_gone_is_told_no_more() {
    Ear gone = new Ear();
    Ear there = new Ear();
    pulse.listen(ACME, gone, 0);
    pulse.listen(ACME, there, 0);
    gone.open = false;
    log.add(ACME, 1);
    pulse.beat();
    log.add(ACME, 2);
    pulse.beat();

    assertThat(gone.heard).containsExactly(1L);
    assertThat(there.heard).containsExactly(1L, 2L);
    there.open = false;
    pulse.ping();
    assertThat(pulse.count()).isZero();
  }

  @Test
  void there_is_an_end_to_how_many_listen_and_a_stopping_node_lets_go_of_all() {
    List<Ear> ears = new ArrayList<>();
    for (int i = 0; i < Pulse.MOST; i++) {
      ears.add(new Ear());
      assertThat(pulse.listen(ACME, ears.get(i), 0)).isTrue();
    }
    assertThat(pulse.listen(OTHER, new Ear(), 0)).isFalse();

    pulse.stop();

    assertThat(ears).noneMatch(ear -> ear.open);
    assertThat(pulse.isRunning()).isFalse();
    assertThat(pulse.listen(ACME, new Ear(), 0)).isFalse();
  }
}
