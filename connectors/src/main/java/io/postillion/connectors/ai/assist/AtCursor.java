package io.postillion.connectors.ai.assist;

import io.postillion.connectors.ai.text.Sentences;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.brand.Brand;
import java.util.Locale;
import java.util.stream.Collectors;

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
        String.join(" ", brand.voice().rules()),
        String.join(", ", brand.words().forbidden()),
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
