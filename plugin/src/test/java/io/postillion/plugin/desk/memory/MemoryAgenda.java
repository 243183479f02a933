package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.Agenda;
import io.postillion.core.post.Placed;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Schedule;
import io.postillion.core.post.Timeframe;
import io.postillion.core.publish.Publication;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record MemoryAgenda(MemoryPosts posts, MemoryLedger ledger) implements Agenda {

  private static final Set<PostStatus> OFF = EnumSet.of(PostStatus.REJECTED, PostStatus.CANCELLED);

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
  public List<Moment> moments(BrandId brand, Timeframe when) {
    return between(brand, when).stream()
        .map(one -> new Moment(one.post().id(), one.post().channel(), one.at(), one.isOut()))
        .toList();
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
