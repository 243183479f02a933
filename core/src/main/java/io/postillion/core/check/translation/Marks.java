package io.postillion.core.check.translation;

import io.postillion.core.brand.Glossary.Rendering;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Links;
import io.postillion.core.check.Span;
import io.postillion.core.post.LinkCard;
import io.postillion.core.post.PostContent;
import java.net.URI;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Addresses, hashtags and mentions, which no translation changes; a hashtag may be the brand's own
 * translation of it. An address may stand in the text here and on the card there.
 */
final class Marks {

  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_&/#＃])[#＃][\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_.@/+-])@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.@-]*[\\p{L}\\p{N}_])?");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /**
   * @param key the same for what is the same
   */
  private record Mark(Span span, String words, String key) {}

  private Marks() {}

  static Stream<Finding> changed(
      PostContent source, PostContent translation, List<Rendering> glossary, Pair pair) {
    Set<String> before = keys(source);
    Set<String> after = keys(translation);
    Set<String> mayGo = new HashSet<>();
    Set<String> mayCome = new HashSet<>();
    glossary.forEach(
        rendering -> {
          String from = tag(rendering.from());
          String to = tag(rendering.to());
          if (before.contains(from) && after.contains(to)) {
            mayGo.add(from);
            mayCome.add(to);
          }
        });
    return Stream.concat(
        in(source.text())
            .filter(mark -> !after.contains(mark.key()) && !mayGo.contains(mark.key()))
            .map(mark -> pair.lost(FindingCode.TRANSLATION_LINK_LOST, mark.span(), mark.words())),
        in(translation.text())
            .filter(mark -> !before.contains(mark.key()) && !mayCome.contains(mark.key()))
            .map(
                mark -> pair.added(FindingCode.TRANSLATION_LINK_ADDED, mark.span(), mark.words())));
  }

  private static Set<String> keys(PostContent content) {
    return Stream.concat(
            in(content.text()).map(Mark::key),
            content.card().map(LinkCard::uri).map(URI::toString).stream())
        .collect(Collectors.toSet());
  }

  private static Stream<Mark> in(String text) {
    List<Span> links = Links.in(text);
    StringBuilder rest = new StringBuilder(text);
    links.forEach(
        link -> rest.replace(link.start(), link.end(), " ".repeat(link.end() - link.start())));
    return Stream.of(
            links.stream().map(link -> new Mark(link, link.in(text), link.in(text))),
            marks(TAG, rest.toString()),
            marks(MENTION, rest.toString()))
        .flatMap(marks -> marks);
  }

  private static Stream<Mark> marks(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(
            match ->
                new Mark(
                    new Span(match.start(), match.end()), match.group(), folded(match.group())));
  }

  /** As it would be written as a hashtag. */
  private static String tag(String words) {
    return folded("#" + NO_LETTER.matcher(words).replaceAll(""));
  }

  private static String folded(String mark) {
    return Normalizer.normalize(mark, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
