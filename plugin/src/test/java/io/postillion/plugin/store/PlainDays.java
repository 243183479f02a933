package io.postillion.plugin.store;

import io.postillion.core.brand.BrandId;
import io.postillion.core.calendar.OnDay;
import io.postillion.core.calendar.OnDay.Standing;
import io.postillion.core.calendar.Sight;
import io.postillion.core.campaign.CampaignId;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Placed;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Timeframe;
import io.postillion.core.publish.Collisions;
import io.postillion.core.publish.Collisions.Collision;
import io.postillion.core.publish.Pace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands on the days for somebody who reads all of their posts, thousands or not. */
record PlainDays(Agenda agenda, Pace pace) {

  static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  /** Many in the same hours, some at the same moment and some at midnight. */
  static Instant moment(Random random) {
    LocalDate day = FIRST.plusDays(random.nextInt(35));
    LocalTime time =
        random.nextInt(8) == 0
            ? LocalTime.MIDNIGHT.minusNanos(random.nextInt(2) * 1_000L)
            : LocalTime.of(random.nextInt(4), 5 * random.nextInt(12));
    return day.atTime(time).atZone(World.PARIS).toInstant();
  }

  Map<LocalDate, OnDay> of(BrandId brand, Sight sight) {
    Map<LocalDate, List<Placed>> byDay =
        read(brand, sight, sight.campaign()).stream()
            .collect(Collectors.groupingBy(one -> LocalDate.ofInstant(one.at(), sight.zone())));
    Map<PostId, Collision> collisions = new HashMap<>();
    read(brand, sight, null).stream()
        .collect(Collectors.groupingBy(one -> one.post().channel()))
        .values()
        .forEach(
            all ->
                collisions.putAll(
                    Collisions.of(
                        all.stream()
                            .map(one -> new Collisions.Leaving(one.post().id(), one.at()))
                            .toList(),
                        pace)));
    Map<LocalDate, Integer> shown = shown(sight, byDay);
    Map<LocalDate, OnDay> days = new HashMap<>();
    sight.days().stream()
        .filter(byDay::containsKey)
        .forEach(
            day -> {
              List<Placed> all = Objects.requireNonNull(byDay.get(day));
              days.put(
                  day,
                  new OnDay(
                      all.size(),
                      all.subList(0, shown.getOrDefault(day, 0)).stream()
                          .map(one -> standing(one, collisions.get(one.post().id())))
                          .toList()));
            });
    return days;
  }

  private static Standing standing(Placed one, @Nullable Collision collision) {
    return new Standing(
        new Agenda.Moment(one.post().id(), one.post().channel(), one.at(), one.isOut()),
        one.isOut() ? null : collision);
  }

  private List<Placed> read(BrandId brand, Sight sight, @Nullable CampaignId campaign) {
    Instant from = sight.days().get(0).atStartOfDay(sight.zone()).toInstant();
    LocalDate last = sight.days().get(sight.days().size() - 1);
    Instant to = last.plusDays(1).atStartOfDay(sight.zone()).toInstant();
    return agenda.between(
        brand,
        new Timeframe(
            from.minus(Collisions.NEAR),
            to.plus(Collisions.NEAR),
            sight.channel(),
            campaign,
            20_000));
  }

  /** Those from the looked at day on have the room first. */
  private static Map<LocalDate, Integer> shown(Sight sight, Map<LocalDate, List<Placed>> byDay) {
    Map<LocalDate, Integer> shown = new TreeMap<>();
    int room = sight.most();
    for (boolean before : new boolean[] {false, true}) {
      for (LocalDate day : sight.days()) {
        if (day.isBefore(sight.date()) == before) {
          int some =
              Math.min(byDay.getOrDefault(day, List.of()).size(), Math.min(sight.perDay(), room));
          shown.put(day, some);
          room -= some;
        }
      }
    }
    return shown;
  }
}
