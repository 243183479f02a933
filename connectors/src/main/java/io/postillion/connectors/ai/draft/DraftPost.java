package io.postillion.connectors.ai.draft;

import io.postillion.connectors.ai.text.LanguageName;
import io.postillion.connectors.ai.text.Numbered;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.brand.Brand;
import io.postillion.core.brief.Brief;
import io.postillion.core.memory.Change;
import io.postillion.core.memory.Example;
import io.postillion.core.memory.Recalled;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The variables of the prompt {@code draft-post}. */
record DraftPost(
    String brand,
    String tone,
    String rules,
    String forbidden,
    String required,
    String learned,
    String language,
    String written,
    String network,
    int room,
    String unit,
    int hashtags,
    String keyMessage,
    String audience,
    String goal,
    String callToAction,
    String angle,
    String briefTone,
    String avoid,
    String article,
    String facts,
    String examples,
    String before,
    String wish,
    String manner) {

  /** UTF-16 units of one text of an example. */
  private static final int LONGEST_EXAMPLE = 600;

  static DraftPost of(DraftRequest request, Numbered source, Recalled recalled) {
    Brand brand = request.brand();
    Brief brief = request.brief();
    return new DraftPost(
        brand.name(),
        brand.voice().tone(),
        String.join(" ", brand.voice().rules()),
        String.join(", ", brand.words().forbidden()),
        String.join(", ", brand.words().required()),
        recalled.rules().stream().map(DraftPost::rule).collect(Collectors.joining("; ")),
        LanguageName.of(request.language()),
        LanguageName.of(request.article().item().language()),
        request.channel().network(),
        Math.max(0, request.room()),
        request.limits().visible().unit(),
        request.limits().maxHashtags(),
        PlainText.line(brief.keyMessage()),
        PlainText.line(brief.audience()),
        PlainText.line(brief.goal()),
        PlainText.line(brief.callToAction()),
        PlainText.line(brief.angle()),
        PlainText.line(brief.tone()),
        PlainText.line(brief.avoid()),
        source.article(),
        source.facts(),
        examples(recalled.examples()),
        request.before(),
        PlainText.line(request.wish()),
        request.variant().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** The words are those of {@link Change}: letters and digits, which end no quotation. */
  private static String rule(Change rule) {
    return switch (rule.kind()) {
      case REPLACED -> "not \"%s\" but \"%s\"".formatted(rule.words(), rule.instead());
      case REMOVED -> "never \"%s\"".formatted(rule.words());
      case NO_EMOJI -> "no emoji";
      case NO_EXCLAMATION -> "no exclamation marks";
      case NO_HASHTAG -> "no hashtags";
    };
  }

  private static String examples(List<Example> examples) {
    return IntStream.range(0, examples.size())
        .mapToObj(place -> example(place + 1, examples.get(place)))
        .collect(Collectors.joining("\n"));
  }

  private static String example(int number, Example example) {
    String before = example.before();
    return before == null
        ? "Example %d, approved: %s".formatted(number, cut(example.text()))
        : "Example %d, drafted: %s\nExample %d, approved after people edited it: %s"
            .formatted(number, cut(before), number, cut(example.text()));
  }

  private static String cut(String text) {
    String line = PlainText.line(text);
    if (line.length() <= LONGEST_EXAMPLE) {
      return line;
    }
    int end = line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_EXAMPLE) - 1);
    return line.substring(0, end) + "…";
  }
}
