package io.postillion.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.calendar.OnDay.Standing;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Placed;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Spans;
import io.postillion.core.post.Spans.Span;
import io.postillion.core.post.Timeframe;
import io.postillion.core.publish.Collisions.Collision;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Pace.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DaysTest {

  private static final BrandId BRAND = new BrandId("velo");
  private static final ChannelId WALL = new ChannelId("wall");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 22);

  /** Posts by time, which counts how many were read. */
  private static final class Recorded implements Agenda {

    private final List<Moment> all = new ArrayList<>();
    private int read;

    @Override
    public List<Placed> between(BrandId brand, Timeframe when) {
      throw new AssertionError("Nobody reads what the posts say");
    }

    @Override
    public List<Tally> tallies(BrandId brand, Spans spans) {
      return IntStream.range(0, spans.all().size())
          .boxed()
          .flatMap(
              span ->
                  in(spans.all().get(span))
                      .collect(Collectors.groupingBy(Moment::channel, Collectors.counting()))
                      .entrySet()
                      .stream()
                      .map(one -> new Tally(span, one.getKey(), one.getValue().intValue())))
          .toList();
    }

    @Override
    public List<Moment> moments(BrandId brand, Spans spans) {
      return first(brand, spans, Integer.MAX_VALUE);
    }

    @Override
    public List<Moment> first(BrandId brand, Spans spans, int each) {
      List<Moment> found = spans.all().stream().flatMap(span -> in(span).limit(each)).toList();
      read += found.size();
      return found;
    }

    private Stream<Moment> in(Span span) {
      return all.stream()
          .filter(one -> !one.at().isBefore(span.from()) && one.at().isBefore(span.to()))
          .sorted(Comparator.comparing(Moment::at));
    }
  }

  private final Recorded agenda = new Recorded();

  private PostId due(String at) {
    return due(Instant.parse(at));
  }

  private PostId due(Instant at) {
    PostId post = PostId.random();
    agenda.all.add(new Agenda.Moment(post, WALL, at, false));
    return post;
  }

  private Map<LocalDate, OnDay> week(Pace pace, ZoneId zone) {
    return new Days(agenda, channel -> pace)
        .of(
            BRAND,
            new Sight(
                MONDAY.datesUntil(MONDAY.plusDays(7)).toList(), MONDAY, zone, 3, 100, null, null));
  }

  @Test
  void a_day_is_as_long_as_the_clocks_have_it() {
    due("2027-03-27T22:59:59.999999Z");
    due("2027-03-27T23:00:00Z");
    due("2027-03-28T21:59:59Z");
    due("2027-03-28T22:00:00Z");

    Map<LocalDate, OnDay> week = week(Pace.FREE, PARIS);

    assertThat(week).containsOnlyKeys(MONDAY.plusDays(5), MONDAY.plusDays(6));
    assertThat(week.get(MONDAY.plusDays(5)).posts()).isEqualTo(1);
    assertThat(week.get(MONDAY.plusDays(6)).posts()).isEqualTo(2);
  }

  /** There a day begins at one o'clock when the clocks change, and one never was. */
  @Test
  void a_day_that_begins_late_or_never_was_is_a_day() {
    LocalDate spring = LocalDate.of(2018, 11, 4);
    due("2018-11-04T02:59:59Z");
    due("2018-11-04T03:00:00Z");
    due("2011-12-30T10:00:00Z");

    assertThat(on(spring, "America/Sao_Paulo").get(spring).posts()).isEqualTo(1);
    assertThat(on(LocalDate.of(2011, 12, 30), "Pacific/Apia")).isEmpty();
    assertThat(on(LocalDate.of(2011, 12, 31), "Pacific/Apia")).hasSize(1);
  }

  private Map<LocalDate, OnDay> on(LocalDate day, String zone) {
    return new Days(agenda, channel -> Pace.FREE)
        .of(BRAND, new Sight(List.of(day), day, ZoneId.of(zone), 3, 100, null, null));
  }

  @Test
  void of_thousands_only_those_are_read_that_are_shown_or_near_them() {
    for (int minute = 0; minute < 7 * 24 * 60; minute += 4) {
      due(MONDAY.atStartOfDay(PARIS).toInstant().plus(Duration.ofMinutes(minute)));
    }

    Map<LocalDate, OnDay> week = week(Pace.FREE, PARIS);

    assertThat(week.get(MONDAY).posts()).isEqualTo(24 * 60 / 4);
    assertThat(week.values()).allMatch(day -> day.shown().size() == 3);
    assertThat(agenda.read).isLessThan(100);
  }

  @Test
  void what_is_shown_collides_with_what_is_not() {
    due("2027-03-24T08:00:00Z");
    due("2027-03-24T09:00:00Z");
    PostId third = due("2027-03-24T10:00:00Z");
    due("2027-03-24T10:09:00Z");

    assertThat(week(Pace.FREE, PARIS).get(MONDAY.plusDays(2)).shown())
        .filteredOn(one -> one.collision() != null)
        .containsExactly(
            new Standing(
                new Agenda.Moment(third, WALL, Instant.parse("2027-03-24T10:00:00Z"), false),
                new Collision.Near(Instant.parse("2027-03-24T10:09:00Z"))));
  }

  @Test
  void a_full_window_is_seen_by_what_is_not_shown_too() {
    Window five = new Window(5, Duration.ofDays(1));
    Stream.of("00", "04", "08", "12", "16", "20")
        .forEach(hour -> due("2027-03-24T%s:30:00Z".formatted(hour)));
    due("2027-03-26T10:00:00Z");

    Map<LocalDate, OnDay> week = week(Pace.of(Duration.ZERO, five), PARIS);

    assertThat(week.get(MONDAY.plusDays(2)).shown())
        .extracting(Standing::collision)
        .containsExactly(
            new Collision.Full(five), new Collision.Full(five), new Collision.Full(five));
    assertThat(week.get(MONDAY.plusDays(4)).shown())
        .extracting(Standing::collision)
        .containsOnlyNulls();
  }
}
