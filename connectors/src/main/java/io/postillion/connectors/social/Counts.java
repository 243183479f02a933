package io.postillion.connectors.social;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.core.insight.Count;
import io.postillion.core.insight.Engagement;
import io.postillion.core.insight.Reading;
import java.util.Map;

/** Reads what networks count, each in its own words. */
public final class Counts {

  private Counts() {}

  /**
   * @param fields what each stands for; several may be the same
   * @return {@link Engagement#NONE} when none of the fields is there
   */
  public static Engagement in(JsonNode json, Map<String, Count> fields) {
    Engagement counted = Engagement.NONE;
    for (Map.Entry<String, Count> field : fields.entrySet()) {
      JsonNode value = json.path(field.getKey());
      if (value.canConvertToLong() && value.asLong() >= 0) {
        counted = counted.with(field.getValue(), value.asLong());
      }
    }
    return counted;
  }

  /** Of a post that a person found, we know the address only. */
  public static Reading withoutId() {
    return new Reading.NotTold(
        "A person found this post by its address, and the network is asked by an id of its own.");
  }
}
