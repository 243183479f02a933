package io.postillion.core.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private final Waiting waiting = new Waiting();
  private final List<String> ended = new ArrayList<>();

  @Test
  void what_is_asked_of_others_ends_when_the_work_is_called_off_and_not_before_or_after() {
    waiting.ends(() -> ended.add("done before")).close();
    try (Waiting.Binding one = waiting.ends(() -> ended.add("under way"))) {
      assertThat(ended).isEmpty();
      waiting.callOff();
      waiting.callOff();
    }
    waiting.ends(() -> ended.add("too late")).close();

    assertThat(ended).containsExactly("under way", "too late");
    assertThatThrownBy(waiting::requireWanted).isInstanceOf(CalledOffException.class);
  }

  @Test
  void it_belongs_to_the_thread_that_does_the_work_and_only_while_it_does() {
    Waiting inner = new Waiting();

    assertThat(Waiting.here()).isNotSameAs(waiting);
    assertThat(waiting.during(Waiting::here)).isSameAs(waiting);
    assertThat(waiting.during(() -> inner.during(Waiting::here))).isSameAs(inner);
    assertThat(Waiting.here().isCalledOff()).isFalse();
  }

  @Test
  void whoever_reads_along_sees_what_is_being_written() {
    List<String> read = new ArrayList<>();
    waiting.writes("for nobody");
    assertThat(waiting.isRead()).isFalse();

    waiting.readBy(read::add);
    waiting.writes("One");
    waiting.writes("One two");

    assertThat(waiting.isRead()).isTrue();
    assertThat(read).containsExactly("One", "One two");
  }

  @Test
  void more_than_all_of_it_is_never_done() {
    assertThatThrownBy(() -> new Waiting.Step(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
