package io.postillion.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.testing.World;
import java.net.URI;
import org.junit.jupiter.api.Test;

class CmsItemTest {

  @Test
  void the_hash_is_over_everything_a_post_could_rest_on() {
    CmsItem item = World.item("1", "Bread", "We bake.");

    assertThat(World.item("1", "Bread", "We bake.").contentHash()).isEqualTo(item.contentHash());
    assertThat(World.item("1", "Brea", "dWe bake.").contentHash()).isNotEqualTo(item.contentHash());
    assertThat(
            World.item("1", "Bread", "We bake.", new Image(URI.create("https://x.example/1"), ""))
                .contentHash())
        .isNotEqualTo(item.contentHash());
  }

  @Test
  void an_endless_body_is_cut() {
    assertThat(World.item("1", "Bread", "x".repeat(CmsItem.MAX_BODY + 1)).body())
        .hasSize(CmsItem.MAX_BODY);
  }

  @Test
  void an_item_has_an_id() {
    assertThatThrownBy(() -> World.item(" ", "Bread", "We bake."))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
