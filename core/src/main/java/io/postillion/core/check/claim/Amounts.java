package io.postillion.core.check.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers that the source does not contain in any notation. */
final class Amounts {

  private static final Pattern NEARLY =
      Pattern.compile(
          "(?:nearly|almost|about|around|roughly|some|approximately|close to|près"
              + " d[eu]s?|presque|environ|autour d[eu]|quasi(?:ment)?|à peu près|plus ou moins)(?:"
              + " the| les| la| le| de)? $",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?<!\\p{L})(?:free|no|none|not|without|gratuit(?:e|es|s)?|sans|aucune?|pas)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int BEFORE = 20;
  private static final String DOWN = Terms.of("fall");

  private final Outline post;
  private final Outline source;

  private final Map<Integer, Set<String>> zones = new HashMap<>();

  private Amounts(Outline post, Outline source) {
    this.post = post;
    this.source = source;
    post.sentences().stream()
        .flatMap(sentence -> sentence.anchors().stream())
        .forEach(anchor -> zones.put(anchor.start(), anchor.zone()));
  }

  static Stream<Claim> unsupported(Outline post, Outline source) {
    Amounts amounts = new Amounts(post, source);
    return post.prose().figures().stream()
        .filter(figure -> !amounts.isSaid(figure))
        .map(figure -> new Claim(figure.start(), figure.end(), figure.code()));
  }

  private boolean isSaid(Figure figure) {
    return source.prose().figures().stream().anyMatch(figure::isSaidBy)
        || source.prose().dates().stream().flatMap(When::figures).anyMatch(figure::isSaidBy)
        || isSaidOtherwise(figure);
  }

  private boolean isSaidOtherwise(Figure figure) {
    Optional<Figure> unsigned = figure.unsigned();
    boolean nearly = isNearly(figure);
    boolean nothing = figure.value().equals("0");
    Set<String> zone = zones.getOrDefault(figure.start(), Set.of());
    return (nothing && isNothing(zone))
        || (nearly && places(zone).anyMatch(figure::isNearly))
        || unsigned.filter(one -> isLess(one, zone)).isPresent();
  }

  /** A minus is said by what falls. */
  private boolean isLess(Figure unsigned, Set<String> zone) {
    return source.sentences().stream()
        .flatMap(sentence -> sentence.anchors().stream())
        .filter(place -> place.zone().contains(DOWN) && isShared(zone, place.zone()))
        .anyMatch(place -> place.said() instanceof Figure said && unsigned.isSaidBy(said));
  }

  private boolean isNothing(Set<String> zone) {
    return source.sentences().stream()
        .filter(sentence -> isShared(zone, sentence.keys()))
        .anyMatch(sentence -> NOTHING.matcher(sentence.text()).find());
  }

  private Stream<Figure> places(Set<String> zone) {
    return source.sentences().stream()
        .flatMap(sentence -> sentence.anchors().stream())
        .filter(place -> isShared(zone, place.zone()))
        .map(Anchor::said)
        .filter(Figure.class::isInstance)
        .map(Figure.class::cast);
  }

  private static boolean isShared(Set<String> zone, Set<String> told) {
    return zone.stream().anyMatch(told::contains);
  }

  private boolean isNearly(Figure figure) {
    String before =
        post.prose().text().substring(Math.max(0, figure.start() - BEFORE), figure.start());
    return NEARLY.matcher(before).find();
  }
}
