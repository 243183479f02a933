package io.postillion.core.brand;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a brand wants of hashtags. They are kept without {@code #}, and compared without regard to
 * case.
 *
 * @param preferred the brand's own list, the most wanted first
 * @param banned never proposed, and no post with one can be approved
 * @param recent so many of the latest posts are looked at, 1 to 40
 * @param often a tag that stands in so many of them is overused; 1 or more
 */
public record HashtagPolicy(List<String> preferred, Set<String> banned, int recent, int often) {

  /** Of a brand that says nothing about it. */
  public static final HashtagPolicy NONE = new HashtagPolicy(List.of(), Set.of(), 10, 5);

  private static final int MOST = 40;

  public HashtagPolicy {
    preferred = preferred.stream().map(HashtagPolicy::sound).distinct().toList();
    banned =
        banned.stream()
            .map(HashtagPolicy::sound)
            .map(HashtagPolicy::folded)
            .collect(Collectors.toUnmodifiableSet());
    if (recent < 1 || recent > MOST || often < 1) {
      throw new IllegalArgumentException(
          "Hashtags are looked for in 1 to %d of the latest posts, and are overused from 1 on"
              .formatted(MOST));
    }
    for (String tag : preferred) {
      if (banned.contains(folded(tag))) {
        throw new IllegalArgumentException(
            "Hashtag '%s' is both preferred and banned".formatted(tag));
      }
    }
  }

  public boolean isBanned(String tag) {
    return banned.contains(folded(tag));
  }

  public boolean isPreferred(String tag) {
    return preferred.stream().anyMatch(one -> folded(one).equals(folded(tag)));
  }

  /**
   * @param uses in how many of the latest posts it stands
   */
  public boolean isOverused(int uses) {
    return uses >= often;
  }

  /** Without {@code #}. */
  public static String bare(String tag) {
    String stripped = tag.strip();
    return stripped.startsWith("#") || stripped.startsWith("＃") ? stripped.substring(1) : stripped;
  }

  /** The same for all ways of writing a tag. */
  public static String folded(String tag) {
    return bare(tag).toLowerCase(Locale.ROOT);
  }

  private static String sound(String tag) {
    String bare = bare(tag);
    if (!bare.matches("[\\p{L}\\p{M}\\p{N}_]+")) {
      throw new IllegalArgumentException(
          "Hashtag '%s' is none: letters, digits and _ only".formatted(tag));
    }
    return bare;
  }
}
