package io.postillion.connectors.ai.assist;

import io.postillion.connectors.ai.text.Sentences;
import io.postillion.connectors.ai.text.Tagging;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.Brand;
import io.postillion.core.insight.HashtagAdvice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of the prompt {@code at-cursor}. */
record AtCursor(
    String brand,
    String tone,
    String rules,
    String forbidden,
    String required,
    String network,
    String language,
    String reader,
    String wish,
    int most,
    int room,
    String unit,
    int hashtags,
    String before,
    String passage,
    String after,
    String source) {

  /** Characters of the text around the passage that a model is shown, on each side. */
  private static final int AROUND = 4_000;

  /** Characters of the source that a model is shown. */
  private static final int LONGEST_SOURCE = 12_000;

  static AtCursor of(PassageRequest request) {
    Brand brand = request.brand();
    return new AtCursor(
        brand.name(),
        brand.voice().tone(),
        Stream.concat(brand.voice().rules().stream(), preferred(request))
            .collect(Collectors.joining(" ")),
        Stream.concat(brand.words().forbidden().stream(), unwanted(request))
            .collect(Collectors.joining(", ")),
        String.join(", ", brand.words().required()),
        request.channel().network(),
        request.language().getDisplayName(Locale.ENGLISH),
        request.reader().getDisplayLanguage(Locale.ENGLISH),
        request.wish().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        request.most(),
        Math.max(0, request.room()),
        request.limits().visible().unit(),
        request.limits().maxHashtags(),
        tail(request.before()),
        request.passage(),
        head(request.after(), AROUND),
        source(request));
  }

  /** The brand's own list, when hashtags are asked for. */
  private static Stream<String> preferred(PassageRequest request) {
    List<String> tags = request.hashtags().policy().preferred();
    return request.wish() == Wish.HASHTAGS && !tags.isEmpty()
        ? Stream.of(
            "Of these hashtags, those that fit the text come first: %s."
                .formatted(Tagging.line(tags.stream())))
        : Stream.empty();
  }

  /** Hashtags that the brand bans, or used too often lately, when some are asked for. */
  private static Stream<String> unwanted(PassageRequest request) {
    HashtagAdvice advice = request.hashtags();
    return request.wish() == Wish.HASHTAGS
        ? Stream.concat(
                advice.policy().banned().stream(),
                advice.use().uses().keySet().stream().filter(advice::isOverused))
            .distinct()
            .sorted()
            .map(tag -> "#" + tag)
        : Stream.empty();
  }

  private static String tail(String text) {
    return text.substring(Math.max(0, text.length() - AROUND));
  }

  private static String head(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }

  /** One sentence, one line, each with a mark before it. */
  private static String source(PassageRequest request) {
    return Sentences.of(head(request.source(), LONGEST_SOURCE), request.language()).stream()
        .map(sentence -> "- " + sentence.plain())
        .collect(Collectors.joining("\n"));
  }
}
