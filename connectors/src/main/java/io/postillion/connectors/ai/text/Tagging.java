package io.postillion.connectors.ai.text;

import io.postillion.core.ai.PassageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which hashtags may join a text: none that the brand forbids, none that is there already, no more
 * than the network takes.
 */
public final class Tagging {

  private static final Pattern TAG = Pattern.compile("[#＃]([\\p{L}\\p{M}\\p{N}_]+)");

  private final Set<String> present;
  private final Set<String> forbidden;
  private final int room;

  private Tagging(Set<String> present, Set<String> forbidden, int room) {
    this.present = present;
    this.forbidden = forbidden;
    this.room = room;
  }

  public static Tagging of(PassageRequest request) {
    Set<String> present =
        TAG.matcher(request.before() + request.passage() + request.after())
            .results()
            .map(tag -> folded(tag.group(1)))
            .collect(Collectors.toSet());
    Set<String> forbidden =
        request.brand().words().forbidden().stream()
            .flatMap(word -> Hashtags.of(List.of(word), 1).stream())
            .map(Tagging::folded)
            .collect(Collectors.toSet());
    return new Tagging(
        present, forbidden, Math.max(0, request.limits().maxHashtags() - present.size()));
  }

  /** Those of the wanted tags that may join, without {@code #}, the first ones first. */
  public List<String> allowed(Collection<String> wanted) {
    return Hashtags.of(wanted, wanted.size()).stream()
        .filter(tag -> !present.contains(folded(tag)) && !forbidden.contains(folded(tag)))
        .limit(room)
        .toList();
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

  private static String folded(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
