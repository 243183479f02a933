package io.postillion.connectors.ai.text;

import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Why;
import io.postillion.core.insight.HashtagAdvice;
import io.postillion.core.insight.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which hashtags may join a text: none that the brand forbids or bans, none that it used too often
 * lately, none that is there already, no more than the network takes.
 */
public final class Tagging {

  private static final Pattern TAG = Pattern.compile("[#＃]([\\p{L}\\p{M}\\p{N}_]+)");

  private final Set<String> present;
  private final Set<String> forbidden;
  private final Set<String> required;
  private final HashtagAdvice advice;
  private final int customary;

  private Tagging(
      Set<String> present,
      Set<String> forbidden,
      Set<String> required,
      HashtagAdvice advice,
      int customary) {
    this.present = present;
    this.forbidden = forbidden;
    this.required = required;
    this.advice = advice;
    this.customary = customary;
  }

  public static Tagging of(PassageRequest request) {
    Set<String> present =
        TAG.matcher(request.before() + request.passage() + request.after())
            .results()
            .map(tag -> folded(tag.group(1)))
            .collect(Collectors.toSet());
    return new Tagging(
        present,
        tags(request.brand().words().forbidden().stream()),
        tags(request.brand().words().required().stream().filter(word -> word.startsWith("#"))),
        request.hashtags(),
        request.limits().maxHashtags());
  }

  private static Set<String> tags(Stream<String> words) {
    return words
        .flatMap(word -> Hashtags.of(List.of(word), 1).stream())
        .map(Tagging::folded)
        .collect(Collectors.toSet());
  }

  /** Those of the wanted tags that may join, without {@code #}, the first ones first. */
  public List<String> allowed(Collection<String> wanted) {
    return welcome(wanted).limit(room()).toList();
  }

  /** The same as a line to be put at the end; empty when none may join. */
  public String line(Collection<String> wanted) {
    return line(allowed(wanted).stream());
  }

  /**
   * @param tags without {@code #}
   */
  public static String line(Stream<String> tags) {
    return tags.map(tag -> "#" + tag).collect(Collectors.joining(" "));
  }

  /** How posts with the tag did, where that is known and not as usual. */
  public Optional<Why> result(String tag) {
    Ratio ratio = advice.result(tag);
    Double times = ratio.times();
    if (times == null || (!ratio.isWell() && !ratio.isBadly())) {
      return Optional.empty();
    }
    String told = String.format(Locale.ROOT, "#%s ×%.1f (%d)", tag, times, ratio.posts());
    return Optional.of(new Why(ratio.isWell() ? Why.Kind.BETTER : Why.Kind.WORSE, told));
  }

  /**
   * What was left out of the wanted tags, and why.
   *
   * @param most as many as would be proposed if the network took them
   */
  public List<Why> left(Collection<String> wanted, int most) {
    List<Why> left = new ArrayList<>();
    told(wanted, advice::isBanned, Why.Kind.BANNED_TAGS).ifPresent(left::add);
    told(wanted, tag -> !advice.isBanned(tag) && isOverused(tag), Why.Kind.OVERUSED_TAGS)
        .ifPresent(left::add);
    if (welcome(wanted).limit(most).count() > room()) {
      left.add(new Why(Why.Kind.CUSTOM, Integer.toString(customary)));
    }
    return left;
  }

  private Optional<Why> told(Collection<String> wanted, Predicate<String> which, Why.Kind kind) {
    String tags =
        line(
            Hashtags.of(wanted, wanted.size()).stream()
                .filter(tag -> !present.contains(folded(tag)))
                .filter(which));
    return tags.isEmpty() ? Optional.empty() : Optional.of(new Why(kind, tags));
  }

  private Stream<String> welcome(Collection<String> wanted) {
    return Hashtags.of(wanted, wanted.size()).stream()
        .filter(tag -> !present.contains(folded(tag)) && !forbidden.contains(folded(tag)))
        .filter(tag -> !advice.isBanned(tag) && !isOverused(tag));
  }

  /** What the brand wants in every post is never too much. */
  private boolean isOverused(String tag) {
    return advice.isOverused(tag) && !required.contains(folded(tag));
  }

  private int room() {
    return Math.max(0, customary - present.size());
  }

  private static String folded(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
