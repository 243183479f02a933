package io.postillion.core.calendar;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Agenda.Moment;
import io.postillion.core.post.Agenda.Tally;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Spans;
import io.postillion.core.post.Spans.Span;
import io.postillion.core.publish.Collisions;
import io.postillion.core.publish.Collisions.Collision;
import io.postillion.core.publish.Collisions.Leaving;
import io.postillion.core.publish.Pace;
import io.postillion.core.publish.Pace.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What is shown collides with what is near it, whether that is shown or not. Reads what can be near
 * enough: always what leaves shortly before and after; all that a window of the network holds only
 * where so many posts stand that it can be full.
 */
record Neighbours(Agenda agenda, Function<ChannelId, Pace> paces) {

  /** Rather one span that is longer than two with so little between them. */
  private static final Duration GAP = Duration.ofHours(1);

  /** What is shown of a channel and is not out. */
  private record Open(ChannelId channel, Pace pace, List<Instant> at) {}

  /**
   * The collisions of those that are not out.
   *
   * @param within where neighbours count, whatever campaign they belong to
   * @param tallies how many of any campaign stand there; asked for when a network has windows
   */
  Map<PostId, Collision> collisions(
      BrandId brand, Spans within, Supplier<List<Tally>> tallies, List<Moment> shown) {
    List<Open> open = open(shown);
    if (open.isEmpty()) {
      return Map.of();
    }
    Set<Moment> read = new LinkedHashSet<>(near(brand, within, open));
    if (open.stream().anyMatch(one -> !one.pace().windows().isEmpty())) {
      read.addAll(crowded(brand, within, open, tallies.get()));
    }
    Map<ChannelId, List<Leaving>> leaving =
        read.stream()
            .collect(
                Collectors.groupingBy(
                    Moment::channel,
                    Collectors.mapping(
                        one -> new Leaving(one.post(), one.at()), Collectors.toList())));
    Map<PostId, Collision> found = new HashMap<>();
    open.forEach(
        one ->
            found.putAll(
                Collisions.of(leaving.getOrDefault(one.channel(), List.of()), one.pace())));
    return found;
  }

  private List<Open> open(List<Moment> shown) {
    return shown.stream()
        .filter(one -> !one.isOut())
        .collect(
            Collectors.groupingBy(
                Moment::channel, Collectors.mapping(Moment::at, Collectors.toList())))
        .entrySet()
        .stream()
        .map(one -> new Open(one.getKey(), paces.apply(one.getKey()), one.getValue()))
        .toList();
  }

  private List<Moment> near(BrandId brand, Spans within, List<Open> open) {
    List<Span> spans = new ArrayList<>();
    for (Open one : open) {
      Duration near = Collisions.near(one.pace());
      one.at().forEach(at -> spans.add(around(at, near, within)));
    }
    return agenda.moments(brand, new Spans(Spans.together(spans, GAP), within.channel(), null));
  }

  /** All of a channel around those where one of its windows can be full. */
  private List<Moment> crowded(BrandId brand, Spans within, List<Open> open, List<Tally> tallies) {
    Map<ChannelId, int[]> counts = new HashMap<>();
    tallies.forEach(
        one ->
            counts.computeIfAbsent(one.channel(), id -> new int[within.all().size()])[one.span()] =
                one.posts());
    List<Moment> crowded = new ArrayList<>();
    for (Open one : open) {
      int[] count = counts.getOrDefault(one.channel(), new int[0]);
      List<Span> spans = new ArrayList<>();
      for (Window window : one.pace().windows()) {
        one.at().stream()
            .map(at -> around(at, window.span(), within))
            .filter(span -> most(count, within, span) > window.posts())
            .forEach(spans::add);
      }
      if (!spans.isEmpty()) {
        crowded.addAll(
            agenda.moments(brand, new Spans(Spans.together(spans, GAP), one.channel(), null)));
      }
    }
    return crowded;
  }

  /** How many there can be in it at most: all of the spans that it touches. */
  private static int most(int[] count, Spans within, Span span) {
    int most = 0;
    for (int i = 0; i < count.length; i++) {
      Span one = within.all().get(i);
      if (one.from().isBefore(span.to()) && span.from().isBefore(one.to())) {
        most += count[i];
      }
    }
    return most;
  }

  private static Span around(Instant at, Duration far, Spans within) {
    Instant from = at.minus(far);
    Instant to = at.plus(far);
    return new Span(
        from.isBefore(within.from()) ? within.from() : from,
        to.isAfter(within.to()) ? within.to() : to);
  }
}
