package io.postillion.connectors.ai.describe;

import io.postillion.core.visual.Describer.Request;
import java.util.Locale;

/** The variables of the prompt {@code describe-picture}. */
record DescribePicture(String brand, String language, int most, String title, String known) {

  /** Longer ones tire whoever has to listen to them; networks take more. */
  private static final int LONGEST = 300;

  private static final int LONGEST_HINT = 500;

  static DescribePicture of(Request request) {
    return new DescribePicture(
        request.brand().name(),
        request.language().getDisplayName(Locale.ENGLISH),
        Math.min(LONGEST, request.most()),
        head(request.title()),
        head(request.known()));
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_HINT));
  }
}
