package io.postillion.plugin.desk.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.insight.Measurement;
import io.postillion.core.insight.Measurements;
import io.postillion.core.insight.Response;
import io.postillion.core.post.PostId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a test says was counted. */
public final class MemoryMeasurements implements Measurements {

  private final List<Measurement> all = new ArrayList<>();
  private List<Response> responses = List.of();

  public void hasResponses(List<Response> known) {
    responses = known;
  }

  public void forget() {
    all.clear();
    responses = List.of();
  }

  @Override
  public boolean begin(BrandId brand, PostId post, Instant at) {
    return true;
  }

  @Override
  public List<PostId> unmeasured(
      BrandId brand, ChannelId channel, Instant from, Instant to, int limit) {
    return List.of();
  }

  @Override
  public boolean add(BrandId brand, Measurement measurement) {
    return all.add(measurement);
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
