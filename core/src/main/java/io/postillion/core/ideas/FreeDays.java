package io.postillion.core.ideas;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Channel;
import io.postillion.core.post.PostFilter;
import io.postillion.core.post.PostStatus;
import io.postillion.core.post.Posts;
import io.postillion.core.post.Schedule;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The days of the next two weeks on which a channel has no post. */
final class FreeDays {

  static final int AHEAD = 14;

  private static final Set<PostStatus> COMES =
      EnumSet.complementOf(
          EnumSet.of(PostStatus.REJECTED, PostStatus.CANCELLED, PostStatus.RETRACTED));

  private FreeDays() {}

  /** From tomorrow on, in the brand's zone. */
  static List<LocalDate> of(Brand brand, Channel channel, LocalDate today, Posts posts) {
    Set<LocalDate> taken = taken(brand, channel, posts);
    return today
        .plusDays(1)
        .datesUntil(today.plusDays(AHEAD + 1L))
        .filter(day -> !taken.contains(day))
        .toList();
  }

  static boolean isFree(Brand brand, Channel channel, LocalDate day, Posts posts) {
    return !taken(brand, channel, posts).contains(day);
  }

  private static Set<LocalDate> taken(Brand brand, Channel channel, Posts posts) {
    return posts.list(brand.id(), new PostFilter(null, channel.id(), null, null, 500, 0)).stream()
        .filter(post -> COMES.contains(post.status()))
        .flatMap(post -> post.scheduled().stream())
        .map(Schedule::at)
        .map(at -> LocalDate.ofInstant(at, brand.zone()))
        .collect(Collectors.toSet());
  }
}
