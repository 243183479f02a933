package io.postillion.core.calendar;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.calendar.OnDay.Standing;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Agenda.Moment;
import io.postillion.core.post.Agenda.Tally;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Spans;
import io.postillion.core.post.Spans.Span;
import io.postillion.core.publish.Collisions;
import io.postillion.core.publish.Collisions.Collision;
import io.postillion.core.publish.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts the posts of many days and reads only those that are shown, for a brand may have thousands
 * in a month.
 */
public final class Days {

  private final Agenda agenda;
  private final Function<ChannelId, Pace> paces;

  /**
   * @param paces how fast a channel may publish
   */
  public Days(Agenda agenda, Function<ChannelId, Pace> paces) {
    this.agenda = agenda;
    this.paces = paces;
  }

  /** What stands on the days; one without any is left out. */
  public Map<LocalDate, OnDay> of(BrandId brand, Sight sight) {
    Spans within = new Spans(withEdges(sight), sight.channel(), sight.campaign());
    List<Tally> tallies = agenda.tallies(brand, within);
    Map<LocalDate, Integer> all = new HashMap<>();
    tallies.stream()
        .filter(one -> one.span() > 0 && one.span() <= sight.days().size())
        .forEach(one -> all.merge(sight.days().get(one.span() - 1), one.posts(), Integer::sum));
    List<Moment> shown = shown(brand, sight, all);
    Map<PostId, Collision> collisions =
        new Neighbours(agenda, paces)
            .collisions(brand, within, () -> ofAnyCampaign(brand, within, tallies), shown);
    Map<LocalDate, List<Standing>> byDay =
        shown.stream()
            .collect(
                Collectors.groupingBy(
                    one -> LocalDate.ofInstant(one.at(), sight.zone()),
                    Collectors.mapping(
                        one -> new Standing(one, one.isOut() ? null : collisions.get(one.post())),
                        Collectors.toList())));
    Map<LocalDate, OnDay> days = new HashMap<>();
    all.forEach(
        (day, posts) -> days.put(day, new OnDay(posts, byDay.getOrDefault(day, List.of()))));
    return days;
  }

  private List<Tally> ofAnyCampaign(BrandId brand, Spans within, List<Tally> tallies) {
    return within.campaign() == null
        ? tallies
        : agenda.tallies(brand, new Spans(within.all(), within.channel(), null));
  }

  /** The days, and what lies just outside and may collide with something inside. */
  private static List<Span> withEdges(Sight sight) {
    List<Span> spans = new ArrayList<>();
    sight.days().forEach(day -> spans.add(span(sight, day)));
    Instant from = spans.get(0).from();
    Instant to = spans.get(spans.size() - 1).to();
    spans.add(0, new Span(from.minus(Collisions.NEAR), from));
    spans.add(new Span(to, to.plus(Collisions.NEAR)));
    return spans;
  }

  private static Span span(Sight sight, LocalDate day) {
    return new Span(
        day.atStartOfDay(sight.zone()).toInstant(),
        day.plusDays(1).atStartOfDay(sight.zone()).toInstant());
  }

  /**
   * Of days that are shown as a whole, everything; of the others, the first. A post that somebody
   * moves meanwhile stands there once.
   */
  private List<Moment> shown(BrandId brand, Sight sight, Map<LocalDate, Integer> all) {
    List<Span> whole = new ArrayList<>();
    Map<Integer, List<Span>> begun = new TreeMap<>();
    room(sight, all)
        .forEach(
            (day, some) -> {
              Span span = span(sight, day);
              if (some.equals(all.get(day))) {
                whole.add(span);
              } else {
                begun.computeIfAbsent(some, number -> new ArrayList<>()).add(span);
              }
            });
    List<Moment> read = new ArrayList<>();
    if (!whole.isEmpty()) {
      read.addAll(
          agenda.moments(
              brand,
              new Spans(Spans.together(whole, Duration.ZERO), sight.channel(), sight.campaign())));
    }
    begun.forEach(
        (some, spans) ->
            read.addAll(
                agenda.first(brand, new Spans(spans, sight.channel(), sight.campaign()), some)));
    Map<PostId, Moment> once = new LinkedHashMap<>();
    read.forEach(one -> once.putIfAbsent(one.post(), one));
    return List.copyOf(once.values());
  }

  /** How many of each day are shown, in the order of the days. */
  private static Map<LocalDate, Integer> room(Sight sight, Map<LocalDate, Integer> all) {
    Map<LocalDate, Integer> shown = new TreeMap<>();
    int room = sight.most();
    for (LocalDate day : sight.byTurn()) {
      int some = Math.min(all.getOrDefault(day, 0), Math.min(sight.perDay(), room));
      if (some > 0) {
        shown.put(day, some);
        room -= some;
      }
    }
    return shown;
  }
}
