package io.postillion.connectors.ai.describe;

import io.postillion.connectors.ai.model.Answered;
import io.postillion.connectors.ai.model.Models;
import io.postillion.connectors.ai.model.Sight;
import io.postillion.connectors.ai.model.Task;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.connectors.pictures.Pixels;
import io.postillion.core.brand.Brand;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Author;
import io.postillion.core.visual.Describer;
import java.text.BreakIterator;
import java.util.List;
import java.util.regex.Pattern;

/** Shows a model a small copy of the picture; addresses and line breaks of its answer go. */
public final class ModelDescriber implements Describer {

  static final Task<DescribePicture, DescribeAnswer> TASK =
      Task.of("describe-picture", DescribePicture.class, DescribeAnswer.class);

  /** Enough to see what is on it; more costs more and is scaled down by providers. */
  private static final int LONGER_SIDE = 1024;

  /** The least that a provider takes, for what cannot be scaled here. */
  private static final int MOST_BYTES = 3_500_000;

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  private final Models models;

  public ModelDescriber(Models models) {
    this.models = models;
  }

  /** What its prompt says by itself, which no post repeats. */
  public static List<String> instructions() {
    return TASK.ownWords();
  }

  @Override
  public boolean sees(Brand brand) {
    return true;
  }

  @Override
  public Described describe(Request request) {
    Answered<DescribeAnswer> answered =
        models.ask(
            request.brand().id(),
            TASK,
            DescribePicture.of(request),
            request.asked(),
            List.of(sight(request)));
    String words = PlainText.line(ADDRESS.matcher(answered.answer().alt()).replaceAll(""));
    if (words.isEmpty()) {
      throw new Rejected(
          "The model gave no words for the picture. Describe it yourself, or ask again.");
    }
    return new Described(
        head(words, request),
        Author.model(answered.provider(), answered.model(), TASK.name() + " " + TASK.version()));
  }

  private static Sight sight(Request request) {
    return Pixels.of(request.bytes())
        .map(image -> new Sight(Pixels.jpeg(Pixels.within(image, LONGER_SIDE)), "image/jpeg"))
        .orElseGet(() -> asItIs(request));
  }

  private static Sight asItIs(Request request) {
    if (request.bytes().length > MOST_BYTES) {
      throw new Rejected(
          "The picture is too large for a model and cannot be made smaller here. Describe it"
              + " yourself, or save it as JPEG in the article.");
    }
    return new Sight(request.bytes(), request.picture().type());
  }

  /** Up to the end of a word. */
  private static String head(String words, Request request) {
    if (words.length() <= request.most()) {
      return words;
    }
    BreakIterator word = BreakIterator.getWordInstance(request.language());
    word.setText(words);
    return words.substring(0, word.preceding(Math.max(1, request.most() - 1))).strip() + "…";
  }
}
