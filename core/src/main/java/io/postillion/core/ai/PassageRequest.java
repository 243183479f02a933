package io.postillion.core.ai;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Channel;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.insight.HashtagAdvice;
import java.util.List;
import java.util.Locale;

/**
 * What words at the cursor are proposed for.
 *
 * @param room how many units of {@link NetworkLimits#visible()} the passage may take at most, or
 *     what is added behind it; below 0 when the rest alone is too long
 * @param before the text before the passage
 * @param after the text behind it
 * @param source what the post may rest on; empty when a person writes it from nothing
 * @param tags of the article
 * @param reader the language in which reasons are given
 * @param most how many proposals are wanted
 * @param asked by whom, for which post
 * @param hashtags what to mind when some are asked for
 */
public record PassageRequest(
    Brand brand,
    Channel channel,
    NetworkLimits limits,
    int room,
    Wish wish,
    String before,
    String passage,
    String after,
    Locale language,
    String source,
    List<String> tags,
    Locale reader,
    int most,
    Asked asked,
    HashtagAdvice hashtags) {

  public PassageRequest {
    tags = List.copyOf(tags);
  }

  /** Where nothing is known of hashtags. */
  public PassageRequest(
      Brand brand,
      Channel channel,
      NetworkLimits limits,
      int room,
      Wish wish,
      String before,
      String passage,
      String after,
      Locale language,
      String source,
      List<String> tags,
      Locale reader,
      int most,
      Asked asked) {
    this(
        brand,
        channel,
        limits,
        room,
        wish,
        before,
        passage,
        after,
        language,
        source,
        tags,
        reader,
        most,
        asked,
        HashtagAdvice.NONE);
  }
}
