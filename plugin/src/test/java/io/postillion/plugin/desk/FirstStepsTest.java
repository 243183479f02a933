package io.postillion.plugin.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstStepsTest extends DeskTest {

  private static final String WORK = "/desk/tea/work";

  @Test
  void a_brand_without_a_published_post_is_shown_the_way_to_it() {
    String page = text(get(WORK));

    assertThat(page)
        .contains("The first post of this brand, in five steps")
        .containsOnlyOnce("aria-current=\"step\"")
        .contains("Connect a channel", "See it go out")
        .contains("href=\"/desk/tea/sources/new\"", "Add a source");
    assertThat(text(inFrench(WORK))).contains("en cinq étapes");
  }

  @Test
  void a_brand_with_a_published_post_needs_it_no_more() {
    assertThat(text(get("/desk/velo/work"))).doesNotContain("in five steps");
  }
}
