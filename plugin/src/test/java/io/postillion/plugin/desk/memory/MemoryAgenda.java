package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Placed;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import io.postillion.core.post.Spans;
import io.postillion.core.post.Spans.Span;
import io.postillion.core.post.Timeframe;
import io.postillion.core.publish.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record MemoryAgenda(MemoryPosts posts, MemoryLedger ledger) implements Agenda {

  private static final Set<PostStatus> OFF = EnumSet.of(PostStatus.REJECTED, PostStatus.CANCELLED);
  private static final int MOST = 20_000;

  @Override
  public List<Placed> between(BrandId brand, Timeframe when) {
    return posts.all(brand).stream()
        .filter(post -> when.channel() == null || when.channel().equals(post.channel()))
        .filter(
            post ->
                when.campaign() == null || when.campaign().equals(posts.campaigns().get(post.id())))
        .flatMap(post -> placed(post).stream())
        .filter(one -> !one.at().isBefore(when.from()) && one.at().isBefore(when.to()))
        .sorted(Comparator.comparing(Placed::at))
        .limit(when.limit())
        .toList();
  }

  @Override
  public List<Tally> tallies(BrandId brand, Spans spans) {
    List<Tally> tallies = new ArrayList<>();
    for (int span = 0; span < spans.all().size(); span++) {
      int place = span;
      of(brand, spans, spans.all().get(span))
          .collect(Collectors.groupingBy(one -> one.post().channel(), Collectors.counting()))
          .forEach(
              (channel, posts) -> tallies.add(new Tally(place, channel, Math.toIntExact(posts))));
    }
    return tallies;
  }

  @Override
  public List<Moment> moments(BrandId brand, Spans spans) {
    return first(brand, spans, Integer.MAX_VALUE);
  }

  @Override
  public List<Moment> first(BrandId brand, Spans spans, int each) {
    return spans.all().stream()
        .flatMap(span -> of(brand, spans, span).limit(each))
        .map(one -> new Moment(one.post().id(), one.post().channel(), one.at(), one.isOut()))
        .toList();
  }

  private Stream<Placed> of(BrandId brand, Spans spans, Span span) {
    return span.from().equals(span.to())
        ? Stream.empty()
        : between(
            brand, new Timeframe(span.from(), span.to(), spans.channel(), spans.campaign(), MOST))
            .stream();
  }

  private Optional<Placed> placed(Post post) {
    Optional<Instant> out = ledger.live(post.brand(), post.id()).map(Publication::sentAt);
    return out.isPresent()
        ? out.map(at -> new Placed(post, at, true))
        : post.scheduled()
            .filter(due -> !OFF.contains(post.status()))
            .map(Schedule::at)
            .map(at -> new Placed(post, at, false));
  }
}
