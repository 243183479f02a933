package io.postillion.connectors.ai.translate;

import io.postillion.connectors.ai.model.Answered;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Task;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.core.brand.BrandId;
import io.postillion.core.translate.Translated;
import io.postillion.core.translate.TranslationRequest;
import io.postillion.core.translate.Translator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Has a model translate, and takes out of its words what no post may have from a model: addresses
 * and mentions that the source does not have, control characters, line breaks.
 */
public final class ModelTranslator implements Translator {

  static final Task<TranslatePost, TranslateAnswer> TASK =
      Task.of("translate-post", TranslatePost.class, TranslateAnswer.class);

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:[a-z][a-z0-9+.-]{1,20}://|www\\.|(?:javascript|vbscript|data):(?=\\S))\\S+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}_.+-])[@＠]+[\\p{L}\\p{N}_][\\p{L}\\p{N}_.@-]*");

  private static final Pattern CLOSING = Pattern.compile("[.,;:!?…)\\]»”]+$");

  private final Models models;

  public ModelTranslator(Models models) {
    this.models = models;
  }

  /** What its prompt says by itself, which no post repeats. */
  public static List<String> instructions() {
    return TASK.ownWords();
  }

  @Override
  public boolean serves(BrandId brand) {
    return true;
  }

  @Override
  public Translated translate(TranslationRequest request) {
    Answered<TranslateAnswer> answered =
        models.ask(request.brand().id(), TASK, TranslatePost.of(request), request.asked());
    String source = String.join("\n", request.sentences());
    return new Translated(
        inOrder(answered.answer().sentences(), request.sentences().size(), source),
        inOrder(
            answered.answer().pictures(), request.alts().size(), String.join("\n", request.alts())),
        answered.author());
  }

  /** What the model left out is empty; what it numbered twice counts once. */
  private static List<String> inOrder(List<TranslateAnswer.Line> lines, int size, String source) {
    return IntStream.rangeClosed(1, size)
        .mapToObj(
            number ->
                lines.stream()
                    .filter(line -> line.number() == number)
                    .findFirst()
                    .map(line -> clean(line.text(), source))
                    .orElse(""))
        .toList();
  }

  private static String clean(String said, String source) {
    return PlainText.line(known(MENTION, known(ADDRESS, said, source), source));
  }

  /** Only what stands in the source. */
  private static String known(Pattern pattern, String said, String source) {
    return pattern
        .matcher(said)
        .replaceAll(
            match ->
                source.contains(CLOSING.matcher(match.group()).replaceFirst(""))
                    ? Matcher.quoteReplacement(match.group())
                    : "");
  }
}
