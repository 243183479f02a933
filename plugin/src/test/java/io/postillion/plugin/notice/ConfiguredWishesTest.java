package io.postillion.plugin.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Quiet;
import io.postillion.core.notice.Wishes;
import io.postillion.plugin.config.PostillionProperties;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What is usual is said for all brands, and for one of them. */
class ConfiguredWishesTest {

  private static final BrandId ACME = new BrandId("acme");
  private static final String DEFAULTS = "postillion.notify.defaults.";
  private static final String OWN = "postillion.brands.acme.notices.";

  private final Map<String, String> settings =
      new HashMap<>(Map.of("postillion.brands.acme.name", "Acme"));

  private Wishes of(BrandId brand) {
    Binder binder = new Binder(new MapConfigurationPropertySource(settings));
    return new ConfiguredWishes(
            binder.bindOrCreate("postillion.notify", NotifyProperties.class).defaults(),
            binder.bind("postillion", PostillionProperties.class).get().brands().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        one -> new BrandId(one.getKey()), one -> one.getValue().notices())))
        .of(brand);
  }

  @Test
  void where_nothing_is_said_all_is_told_by_mail_at_once() {
    assertThat(of(ACME).means()).hasSize(NoticeKind.values().length);
    assertThat(of(ACME).of(NoticeKind.REVIEW)).containsExactly(Means.EMAIL);
    assertThat(of(ACME).digest()).isEqualTo(Digest.NONE);
    assertThat(of(ACME).quiet()).isNull();
  }

  @Test
  void what_a_brand_says_counts_for_it_and_what_it_leaves_out_is_everybodys() {
    settings.putAll(
        Map.of(
            DEFAULTS + "digest", "hourly",
            DEFAULTS + "quiet-from", "22:00",
            DEFAULTS + "quiet-to", "07:00",
            DEFAULTS + "urgent-passes", "true",
            OWN + "events.review", "email, slack",
            OWN + "digest-at", "17:00",
            OWN + "urgent-passes", "false"));

    assertThat(of(ACME))
        .isEqualTo(
            new Wishes(
                Map.of(NoticeKind.REVIEW, Set.of(Means.EMAIL, Means.SLACK)),
                Digest.HOURLY,
                LocalTime.of(17, 0),
                new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                false));
    assertThat(of(new BrandId("other")).urgentPasses()).isTrue();
    assertThat(of(new BrandId("other")).means()).hasSize(NoticeKind.values().length);
  }

  @Test
  void a_brand_has_quiet_hours_of_its_own_or_none() {
    settings.putAll(Map.of(DEFAULTS + "quiet-from", "22:00", DEFAULTS + "quiet-to", "07:00"));

    settings.put(OWN + "quiet", "20:00-08:30");
    assertThat(of(ACME).quiet()).isEqualTo(new Quiet(LocalTime.of(20, 0), LocalTime.of(8, 30)));

    settings.put(OWN + "quiet", "");
    assertThat(of(ACME).quiet()).isNull();
  }

  @Test
  void hours_that_are_none_stop_the_start_with_the_name_of_the_setting() {
    settings.put(OWN + "quiet", "at night");

    assertThatThrownBy(() -> of(ACME))
        .hasMessage(
            "postillion.brands.acme.notices.quiet: Quiet hours are written like 22:00-07:00, not like at night");
  }
}
