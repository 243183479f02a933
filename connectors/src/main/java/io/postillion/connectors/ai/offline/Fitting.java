package io.postillion.connectors.ai.offline;

import io.postillion.core.ai.Draft;
import io.postillion.core.ai.DraftRequest;
import io.postillion.core.failure.Rejected;
import io.postillion.core.post.Author;
import io.postillion.core.post.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fills the room that a network leaves, and never more. */
final class Fitting {

  private final DraftRequest request;
  private final List<String> hashtags;

  Fitting(DraftRequest request, List<String> hashtags) {
    this.request = request;
    this.hashtags = hashtags;
  }

  /**
   * The first sentence that fits, as many hashtags as fit beside it, then what else fits, in the
   * order of the source.
   */
  Draft draft(List<Ranked> wanted, int most) {
    List<Ranked> chosen = new ArrayList<>();
    wanted.stream().filter(this::takes).findFirst().ifPresent(chosen::add);
    if (chosen.isEmpty()) {
      return draft(List.of(cut(wanted)), List.of());
    }
    List<String> tags = hashtags;
    while (!fits(chosen, tags)) {
      tags = tags.subList(0, tags.size() - 1);
    }
    for (Ranked one : wanted) {
      if (chosen.size() < most && !chosen.contains(one)) {
        chosen.add(one);
        if (!fits(chosen, tags)) {
          chosen.remove(one);
        }
      }
    }
    return draft(supports(chosen), tags);
  }

  /** Whether there is room for this sentence alone. */
  boolean takes(Ranked one) {
    return fits(List.of(one), List.of());
  }

  /** No sentence fits: the first one as far as it goes. */
  private Support cut(List<Ranked> wanted) {
    if (!wanted.isEmpty()) {
      String whole = wanted.get(0).sentence().plain();
      for (int end = whole.lastIndexOf(' '); end > 0; end = whole.lastIndexOf(' ', end - 1)) {
        Support cut =
            new Support(
                whole.substring(0, end).strip() + "…", List.of(wanted.get(0).sentence().literal()));
        if (fits(draft(List.of(cut), List.of()))) {
          return cut;
        }
      }
    }
    throw new Rejected(
        "The article '%s' has no sentence that fits into the %d %s that %s leaves. Write the post yourself."
            .formatted(
                request.article().item().title(),
                Math.max(0, request.room()),
                request.limits().visible().unit(),
                request.channel().name()));
  }

  private boolean fits(List<Ranked> sentences, List<String> tags) {
    return sentences.stream().allMatch(this::fitsIntoAPost)
        && fits(draft(supports(sentences), tags));
  }

  /** The room of a thread is that of several posts. */
  private boolean fitsIntoAPost(Ranked one) {
    return request.limits().fits(one.sentence().plain());
  }

  private boolean fits(Draft draft) {
    return request.limits().visible().length().of(draft.text("")) <= request.room();
  }

  private static List<Support> supports(List<Ranked> chosen) {
    return chosen.stream()
        .sorted(Comparator.comparingInt(Ranked::place))
        .map(one -> new Support(one.sentence().plain(), List.of(one.sentence().literal())))
        .toList();
  }

  private static Draft draft(List<Support> sentences, List<String> tags) {
    return new Draft(sentences, tags, Author.offline(OfflineWriter.NAME));
  }
}
