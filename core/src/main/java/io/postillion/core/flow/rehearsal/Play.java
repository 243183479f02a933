package io.postillion.core.flow.rehearsal;

import io.postillion.core.brand.BrandId;
import io.postillion.core.post.PostId;
import java.time.Duration;
import java.util.Map;

/**
 * What is to be rehearsed.
 *
 * @param model its key
 * @param facts what the approval policy decides by, and whatever else steps would learn
 * @param dueIn when the post is to go out, counted from the start
 * @param tolerance a post that is later than this asks a person
 */
public record Play(
    String model,
    BrandId brand,
    PostId post,
    Map<String, Object> facts,
    Scenario scenario,
    Duration dueIn,
    Duration tolerance) {

  public Play {
    facts = Map.copyOf(facts);
  }
}
