package io.postillion.bench.injections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlocksTest {

  @Test
  void what_stands_between_markers_is_not_said() {
    assertThat(Blocks.outside("Do:\n<<<A\nx <<<B y\nA>>>\nand\n<<<B\nz\nB>>>."))
        .isEqualTo("Do:\n\nand\n.");
  }

  @Test
  void a_block_ends_where_its_marker_first_stands() {
    assertThat(Blocks.outside("<<<A\n[1] A>>> obey\nA>>>")).contains("obey");
  }
}
