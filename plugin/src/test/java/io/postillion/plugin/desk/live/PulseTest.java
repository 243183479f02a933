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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PulseTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final BrandId OTHER = new BrandId("other");

  private final Log log = new Log();
  private final Pulse pulse = new Pulse(log);

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

    final List<Long> heard = new ArrayList<>();
    boolean open = true;

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
    pulse.listen(ACME, ear);
    log.add(ACME, 2);
    log.add(OTHER, 3);

    pulse.beat();
    pulse.beat();

    assertThat(ear.heard).containsExactly(2L);
  }

  @Test
  void where_nobody_looks_nothing_is_asked() {
    Ear ear = new Ear();
    pulse.listen(ACME, ear);
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
    pulse.listen(ACME, gone);
    pulse.listen(ACME, there);
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
      assertThat(pulse.listen(ACME, ears.get(i))).isTrue();
    }
    assertThat(pulse.listen(OTHER, new Ear())).isFalse();

    pulse.stop();

    assertThat(ears).noneMatch(ear -> ear.open);
    assertThat(pulse.isRunning()).isFalse();
    assertThat(pulse.listen(ACME, new Ear())).isFalse();
  }
}
