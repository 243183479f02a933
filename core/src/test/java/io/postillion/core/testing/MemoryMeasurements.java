package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Response;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was counted of one brand's posts. */
public final class MemoryMeasurements implements Measurements {

  private final Set<PostId> begun = new HashSet<>();
  private final List<Measurement> all = new ArrayList<>();
  private final Map<PostId, Instant> out = new LinkedHashMap<>();
  private List<Response> responses = List.of();

  /** The post went out then. */
  public void isOut(PostId post, Instant begunAt) {
    out.put(post, begunAt);
  }

  public void hasResponses(List<Response> known) {
    responses = known;
  }

  @Override
  public boolean begin(BrandId brand, PostId post, Instant at) {
    return begun.add(post);
  }

  @Override
  public List<PostId> unmeasured(
      BrandId brand, ChannelId channel, Instant from, Instant to, int limit) {
    return out.entrySet().stream()
        .filter(post -> !post.getValue().isBefore(from) && !post.getValue().isAfter(to))
        .map(Map.Entry::getKey)
        .filter(post -> !begun.contains(post))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean add(BrandId brand, Measurement measurement) {
    return of(brand, measurement.post()).stream()
            .noneMatch(one -> one.moment() == measurement.moment())
        && all.add(measurement);
  }

  @Override
  public List<Measurement> of(BrandId brand, PostId post) {
    return all.stream().filter(one -> one.post().equals(post)).toList();
  }

  @Override
  public List<Response> responses(BrandId brand) {
    return responses;
  }
}
