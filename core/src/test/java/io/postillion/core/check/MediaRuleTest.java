package io.postillion.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.post.Media;
import io.postillion.core.testing.Drafts;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MediaRuleTest {

  private static final Media GOOD = Drafts.picture("Bread");

  private final MediaRule rule = new MediaRule();

  private List<Finding> check(Media... pictures) {
    return rule.check(Drafts.text("x").showing(pictures).restingOnNothing());
  }

  private static Media media(String type, int width, int height, long bytes) {
    return new Media("ab".repeat(32), type, width, height, bytes, "Bread");
  }

  @Test
  void what_the_network_takes_is_not_mentioned() {
    assertThat(check()).isEmpty();
    assertThat(check(GOOD, GOOD, GOOD, GOOD)).isEmpty();
    assertThat(check(media("image/jpeg", 5000, 4000, 1_000_000))).isEmpty();
  }

  @Test
  void one_picture_too_many() {
    assertThat(check(GOOD, GOOD, GOOD, GOOD, GOOD))
        .containsExactly(FindingCode.MEDIA_TOO_MANY.found(5, 4));
  }

  @Test
  void a_network_that_shows_pictures_misses_one() {
    NetworkLimits album =
        new NetworkLimits(
            Drafts.LIMITS.text(), 1, 10, Set.of(GOOD.type()), 1_000_000, 1_000_000, 100, 4, false);

    assertThat(rule.check(Drafts.text("x").within(album).restingOnNothing()))
        .containsExactly(FindingCode.MEDIA_MISSING.found(0, 1));
    assertThat(rule.check(Drafts.text("x").showing(GOOD).within(album).restingOnNothing()))
        .isEmpty();
  }

  @Test
  void everything_that_is_wrong_with_a_picture_is_said_and_which_one_it_is() {
    assertThat(check(GOOD, media("image/tiff", 40_000, 40_000, 1_000_001)))
        .containsExactly(
            FindingCode.MEDIA_WRONG_TYPE.found(2, "image/tiff"),
            FindingCode.MEDIA_TOO_LARGE.found(2, 1_000_001, 1_000_000),
            FindingCode.MEDIA_TOO_MANY_PIXELS.found(2, 1_600_000_000, 20_000_000));
  }

  @Test
  void pixels_do_not_overflow() {
    assertThat(check(media("image/png", Integer.MAX_VALUE, Integer.MAX_VALUE, 1)))
        .extracting(Finding::code)
        .containsExactly("media.tooManyPixels");
  }

  @Test
  void a_network_without_pictures_says_only_that() {
    NetworkLimits none = new NetworkLimits(Drafts.LIMITS.text(), 0, Set.of(), 0, 0, 0, 4, true);

    assertThat(rule.check(Drafts.text("x").showing(GOOD).within(none).restingOnNothing()))
        .containsExactly(FindingCode.MEDIA_TOO_MANY.found(1, 0));
  }
}
