package io.postillion.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static Instant due(
      Digest digest,
      String at,
      @Nullable Quiet quiet,
      boolean passes,
      NoticeKind kind,
      String now) {
    return new Wishes(Map.of(), digest, LocalTime.parse(at), quiet, passes)
        .due(kind, PARIS, Instant.parse(now));
  }

  private static Quiet quiet(String from, String to) {
    return new Quiet(LocalTime.parse(from), LocalTime.parse(to));
  }

  @ParameterizedTest
  @CsvSource({
    "22:00, 07:00, 2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z",
    "22:00, 07:00, 2026-11-23T21:30:00Z, 2026-11-24T06:00:00Z",
    "22:00, 07:00, 2026-11-24T03:00:00Z, 2026-11-24T06:00:00Z",
    "22:00, 07:00, 2026-11-24T06:00:00Z, 2026-11-24T06:00:00Z",
    "12:00, 14:00, 2026-11-23T12:00:00Z, 2026-11-23T13:00:00Z",
    "12:00, 12:00, 2026-11-23T11:00:00Z, 2026-11-23T11:00:00Z",
    // the clock goes forward over 02:30 and back over 02:30
    "22:00, 02:30, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z",
    "22:00, 07:00, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
    "22:00, 02:30, 2026-10-25T01:10:00Z, 2026-10-25T01:30:00Z"
  })
  void quiet_hours_hold_until_they_end(String from, String to, String now, String then) {
    assertThat(due(Digest.NONE, "08:00", quiet(from, to), false, NoticeKind.REVIEW, now))
        .isEqualTo(then);
  }

  @ParameterizedTest
  @CsvSource({
    "HOURLY, 2026-11-23T12:00:00Z, 2026-11-23T13:00:00Z",
    "HOURLY, 2026-11-23T12:59:59Z, 2026-11-23T13:00:00Z",
    "DAILY, 2026-11-23T06:59:59Z, 2026-11-23T07:00:00Z",
    "DAILY, 2026-11-23T07:00:00Z, 2026-11-24T07:00:00Z",
    "DAILY, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
    "DAILY, 2026-10-24T12:00:00Z, 2026-10-25T07:00:00Z"
  })
  void a_digest_goes_out_at_its_time_where_the_person_is(Digest digest, String now, String then) {
    assertThat(due(digest, "08:00", null, false, NoticeKind.REVIEW, now)).isEqualTo(then);
  }

  @ParameterizedTest
  @CsvSource({"true, 2026-11-23T23:00:00Z", "false, 2026-11-24T06:00:00Z"})
  void an_escalation_waits_for_no_digest_and_passes_quiet_hours_if_wanted(
      boolean passes, String then) {
    assertThat(
            due(
                Digest.DAILY,
                "08:00",
                quiet("22:00", "07:00"),
                passes,
                NoticeKind.ESCALATION,
                "2026-11-23T23:00:00Z"))
        .isEqualTo(then);
  }

  @Test
  void what_was_not_yet_when_they_were_said_is_as_usual_and_what_was_refused_stays_so() {
    Wishes said =
        new Wishes(
            Map.of(NoticeKind.REVIEW, Set.of()), Digest.DAILY, LocalTime.of(9, 0), null, true);
    Wishes usual = Town.all(Set.of(Means.EMAIL), Digest.NONE);

    Wishes all = said.or(usual);

    assertThat(all.of(NoticeKind.REVIEW)).isEmpty();
    assertThat(all.of(NoticeKind.MENTIONED)).containsExactly(Means.EMAIL);
    assertThat(all.digest()).isEqualTo(Digest.DAILY);
    assertThat(all.digestAt()).isEqualTo(LocalTime.of(9, 0));
    assertThat(all.urgentPasses()).isTrue();
  }
}
