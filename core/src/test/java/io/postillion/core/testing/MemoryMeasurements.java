package io.postillion.core.testing;

import io.postillion.core.brand.BrandId;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Response;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was counted of one brand's posts. */
public final class MemoryMeasurements implements Measurements {

  private final Set<PostId> begun = new HashSet<>();
  private final List<Measurement> all = new ArrayList<>();
  private List<Response> responses = List.of();

  public void hasResponses(List<Response> known) {
    responses = known;
  }

  @Override
  public boolean begin(BrandId brand, PostId post, Instant at) {
    return begun.add(post);
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
