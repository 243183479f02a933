package io.postillion.plugin.desk.review;

import io.postillion.core.ai.Offer;
import io.postillion.core.ai.Suggestion;
import io.postillion.core.ai.Wish;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Piece;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.text.WordDiff;
import io.postillion.plugin.desk.view.Byline;
import io.postillion.plugin.desk.view.FindingLine;
import java.util.List;

/**
 * A suggestion as a person sees it before they take it.
 *
 * @param words as they go into the text; to be shown only in {@code changes}
 * @param changes against what stands there
 * @param findings what the checks would find in the text with the words in it
 */
record OfferView(
    String id,
    int start,
    int end,
    String words,
    Byline byline,
    List<Piece> changes,
    List<String> why,
    List<FindingLine> findings) {

  /**
   * Something to ask for.
   *
   * @param isServed whether the brand has somebody who can do it
   */
  record Choice(Wish wish, boolean isServed) {}

  static OfferView of(Offer offer, Words words) {
    Suggestion suggestion = offer.suggestion();
    return new OfferView(
        suggestion.id().toString(),
        suggestion.start(),
        suggestion.end(),
        suggestion.words(),
        Byline.of(suggestion.author()),
        WordDiff.between(suggestion.passage(), suggestion.words()),
        offer.why().stream()
            .map(why -> words.say("why." + why.kind().name(), Visible.text(why.detail())))
            .toList(),
        FindingLine.of(offer.findings(), suggestion.taken(), words));
  }
}
