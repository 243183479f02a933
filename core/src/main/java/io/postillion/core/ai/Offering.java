package io.postillion.core.ai;

import io.postillion.core.check.Checking;
import io.postillion.core.check.Finding;
import io.postillion.core.check.NetworkLimits;
import io.postillion.core.post.Author;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes offers of what is proposed for one passage: those that are better than what stands there.
 */
final class Offering {

  private final Post post;
  private final PostContent content;
  private final Wish wish;
  private final Passage passage;
  private final NetworkLimits limits;
  private final Checking checking;
  private final Instant at;
  private final List<Finding> known;
  private final List<Offer> offers = new ArrayList<>();

  /**
   * @param content with the text as it is
   */
  Offering(
      Post post,
      PostContent content,
      Wish wish,
      Passage passage,
      NetworkLimits limits,
      Checking checking,
      Instant at) {
    this.post = post;
    this.content = content;
    this.wish = wish;
    this.passage = passage;
    this.limits = limits;
    this.checking = checking;
    this.at = at;
    this.known = checking.preview(post, content);
  }

  void add(Proposal proposal, Author author) {
    add(proposal, author, SuggestionId.random());
  }

  /**
   * @return empty when it is no better than what stands there or was offered already, or when there
   *     is enough to choose from
   */
  Optional<Offer> add(Proposal proposal, Author author, SuggestionId id) {
    String text = content.text();
    Suggestion suggestion =
        new Suggestion(
            id,
            post.id(),
            wish,
            text,
            passage.start(),
            passage.end(),
            fitted(
                text.substring(0, passage.start()),
                Suggesting.written(proposal.words()),
                text.substring(passage.end())),
            author,
            at);
    if (offers.size() == Suggesting.MOST || !isBetter(suggestion)) {
      return Optional.empty();
    }
    Offer offer =
        new Offer(
            suggestion,
            proposal.why(),
            fresh(known, checking.preview(post, content.withText(suggestion.taken()))));
    offers.add(offer);
    return Optional.of(offer);
  }

  int size() {
    return offers.size();
  }

  /** What could not be approved last. */
  List<Offer> best() {
    return offers.stream().sorted(Comparator.comparing(Offer::blocks)).toList();
  }

  /** With the blanks that the words need where they are added. */
  private String fitted(String before, String words, String after) {
    if (!wish.adds()) {
      return words;
    }
    boolean needsBlank = !before.isEmpty() && !Character.isWhitespace(lastOf(before));
    String blank = wish == Wish.HASHTAGS && !endsInHashtags(before) ? "\n\n" : " ";
    boolean runsInto = !after.isEmpty() && !Character.isWhitespace(after.charAt(0));
    return (needsBlank ? blank : "") + words + (runsInto ? " " : "");
  }

  private static char lastOf(String text) {
    return text.charAt(text.length() - 1);
  }

  private static boolean endsInHashtags(String text) {
    return text.substring(text.lastIndexOf('\n') + 1).startsWith("#");
  }

  /** It says something, something else, and keeps its promise to be shorter. */
  private boolean isBetter(Suggestion suggestion) {
    boolean isShort =
        suggestion.wish() != Wish.SHORTER
            || limits.visible().left(suggestion.words())
                > limits.visible().left(suggestion.passage());
    return isShort
        && !suggestion.words().isBlank()
        && !suggestion.words().equals(suggestion.passage())
        && offers.stream()
            .noneMatch(other -> other.suggestion().words().equals(suggestion.words()));
  }

  /** Those of the later findings that the earlier ones do not say. */
  static List<Finding> fresh(List<Finding> earlier, List<Finding> later) {
    List<Finding> known = new ArrayList<>(earlier);
    List<Finding> fresh = new ArrayList<>();
    for (Finding finding : later) {
      Optional<Finding> before = known.stream().filter(one -> isSame(one, finding)).findFirst();
      before.ifPresentOrElse(known::remove, () -> fresh.add(finding));
    }
    return fresh;
  }

  private static boolean isSame(Finding one, Finding other) {
    return one.code().equals(other.code()) && one.arguments().equals(other.arguments());
  }
}
