package io.postillion.core.insight;

import io.postillion.core.brand.ChannelId;
import io.postillion.core.check.Hashtags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Holds posts against what is usual on their channels: the median of the interactions within a day,
 * for averages are made by the one post that everybody saw. Each post counts against its own
 * channel, so that a large and a small one can be taken together; a channel with fewer than {@link
 * Ratio#LEAST} posts, or on which the usual is nothing, has no usual to be held against.
 */
public final class Comparison {

  private final Map<Response, Double> shares;

  private Comparison(Map<Response, Double> shares) {
    this.shares = shares;
  }

  public static Comparison of(List<Response> responses) {
    Map<ChannelId, List<Response>> channels =
        responses.stream()
            .collect(
                Collectors.groupingBy(Response::channel, LinkedHashMap::new, Collectors.toList()));
    Map<Response, Double> shares = new LinkedHashMap<>();
    channels
        .values()
        .forEach(
            posts -> {
              double usual = median(posts.stream().map(Response::interactions).toList());
              if (posts.size() >= Ratio.LEAST && usual > 0) {
                posts.forEach(post -> shares.put(post, post.interactions() / usual));
              }
            });
    return new Comparison(shares);
  }

  /**
   * Posts whose first draft came from this prompt.
   *
   * @param prompt name and version, e.g. {@code draft-post 2+acme.3}
   */
  public Ratio ofDraftsBy(String prompt) {
    return of(post -> post.drafter().endsWith(" · " + prompt));
  }

  /** By hashtag as it was written, found whatever its case. */
  public Map<String, Ratio> byHashtag() {
    Map<String, List<Double>> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    shares.forEach(
        (post, share) ->
            Hashtags.in(post.text())
                .forEach(tag -> tags.computeIfAbsent(tag, one -> new ArrayList<>()).add(share)));
    Map<String, Ratio> ratios = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    tags.forEach((tag, all) -> ratios.put(tag, ratio(all)));
    return Collections.unmodifiableMap(ratios);
  }

  Ratio of(Predicate<Response> which) {
    return ratio(shares.keySet().stream().filter(which).map(shares::get).toList());
  }

  private static Ratio ratio(List<Double> all) {
    return all.size() < Ratio.LEAST
        ? new Ratio(all.size(), null)
        : new Ratio(all.size(), median(all));
  }

  private static double median(List<? extends Number> values) {
    List<Double> sorted = values.stream().map(Number::doubleValue).sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
