package io.postillion.connectors.ai.translate;

import io.postillion.connectors.ai.text.LanguageName;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Glossary.Rendering;
import io.postillion.core.translate.TranslationRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The variables of the prompt {@code translate-post}. */
record TranslatePost(
    String brand,
    String tone,
    String rules,
    String forbidden,
    String required,
    String from,
    String to,
    String network,
    int room,
    String unit,
    String kept,
    String glossary,
    String sentences,
    String pictures,
    String before) {

  static TranslatePost of(TranslationRequest request) {
    Brand brand = request.brand();
    return new TranslatePost(
        brand.name(),
        brand.voice().tone(),
        String.join(" ", brand.voice().rules()),
        String.join(", ", brand.words().forbidden()),
        String.join(", ", brand.words().required()),
        LanguageName.of(request.from()),
        LanguageName.of(request.to()),
        request.channel().network(),
        Math.max(0, request.room()),
        request.limits().visible().unit(),
        request.glossary().stream()
            .filter(Rendering::isKept)
            .map(Rendering::from)
            .collect(Collectors.joining(", ")),
        request.glossary().stream()
            .filter(rendering -> !rendering.isKept())
            .map(rendering -> "%s = %s".formatted(rendering.from(), rendering.to()))
            .collect(Collectors.joining("; ")),
        numbered(request.sentences()),
        numbered(request.alts()),
        request.before());
  }

  /** One on each line. */
  private static String numbered(List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> "%d: %s".formatted(i + 1, lines.get(i).replace('\n', ' ')))
        .collect(Collectors.joining("\n"));
  }
}
