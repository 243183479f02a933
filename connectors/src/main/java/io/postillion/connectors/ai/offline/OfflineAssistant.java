package io.postillion.connectors.ai.offline;

import io.postillion.connectors.ai.offline.Clauses.Less;
import io.postillion.connectors.ai.offline.WordList.Changed;
import io.postillion.connectors.ai.text.Hashtags;
import io.postillion.connectors.ai.text.PlainText;
import io.postillion.connectors.ai.text.Tagging;
import io.postillion.connectors.ai.text.Words;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.PassageRequest;
import io.postillion.core.ai.Proposal;
import io.postillion.core.ai.Proposals;
import io.postillion.core.ai.Why;
import io.postillion.core.ai.Wish;
import io.postillion.core.brand.BrandId;
import io.postillion.core.insight.HashtagAdvice;
import io.postillion.core.insight.Ratio;
import io.postillion.core.post.Author;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be done at the cursor without a model: leave out what says little, put everyday words
 * for long ones, pick hashtags. It adds no word of its own except from its lists.
 */
public final class OfflineAssistant implements Assistant {

  static final String NAME = "offline writer · at the cursor";

  private static final int MOST_HASHTAGS = 3;

  private static final Pattern NO_WORDS = Pattern.compile("https?://\\S+|[#@]\\S+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  @Override
  public Set<Wish> wishes(BrandId brand) {
    return Set.of(Wish.SHORTER, Wish.CLEARER, Wish.PLAIN, Wish.HASHTAGS);
  }

  @Override
  public Proposals propose(PassageRequest request) {
    return new Proposals(
        switch (request.wish()) {
          case SHORTER -> shorter(request);
          case CLEARER, PLAIN -> plainer(request);
          case HASHTAGS -> hashtags(request);
          default ->
              throw new IllegalArgumentException(
                  "The offline writer cannot do %s".formatted(request.wish()));
        },
        Author.offline(NAME));
  }

  private static List<Proposal> plainer(PassageRequest request) {
    Proposal light = light(request.passage(), request.language(), List.of("plain"));
    return light.why().isEmpty() ? List.of() : List.of(light);
  }

  /** Lighter words, then also without a clause, then also without a sentence; cut if need be. */
  private static List<Proposal> shorter(PassageRequest request) {
    Locale language = request.language();
    Proposal light = light(request.passage(), language, List.of("plain", "short"));
    List<Proposal> found = new ArrayList<>();
    if (!light.why().isEmpty()) {
      found.add(light);
    }
    Clauses.withoutAside(light.words(), language)
        .ifPresent(less -> found.add(with(light, less, Why.Kind.CLAUSE)));
    Clauses.withoutSentence(light.words(), language)
        .ifPresent(less -> found.add(with(light, less, Why.Kind.SENTENCE)));
    if (Stream.concat(Stream.of(light), found.stream())
        .noneMatch(one -> fits(request, one.words()))) {
      cut(request, light).ifPresent(cut -> found.add(0, cut));
    }
    return found;
  }

  private static Proposal with(Proposal light, Less less, Why.Kind kind) {
    return new Proposal(
        less.text(),
        Stream.concat(light.why().stream(), Stream.of(new Why(kind, less.gone()))).toList());
  }

  /** As many words as the room takes. */
  private static Optional<Proposal> cut(PassageRequest request, Proposal light) {
    String whole = light.words();
    for (int end = whole.lastIndexOf(' '); end > 0; end = whole.lastIndexOf(' ', end - 1)) {
      String cut = whole.substring(0, end).strip() + "…";
      if (fits(request, cut)) {
        return Optional.of(new Proposal(cut, List.of(new Why(Why.Kind.CUT, ""))));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(PassageRequest request, String words) {
    return request.limits().visible().length().of(words) <= request.room();
  }

  private static Proposal light(String passage, Locale language, List<String> lists) {
    Changed changed = WordList.of("fillers", language).in(passage);
    List<Why> why = new ArrayList<>();
    if (!changed.said().isEmpty()) {
      why.add(new Why(Why.Kind.FILLERS, String.join(", ", changed.said())));
    }
    List<String> forms = new ArrayList<>();
    String text = changed.text();
    for (String list : lists) {
      Changed further = WordList.of(list, language).in(text);
      forms.addAll(further.said());
      text = further.text();
    }
    if (!forms.isEmpty()) {
      why.add(
          new Why(
              lists.contains("short") ? Why.Kind.SHORT_FORMS : Why.Kind.PLAIN_WORDS,
              String.join(", ", forms)));
    }
    return text.isBlank() ? new Proposal(passage, List.of()) : new Proposal(text, why);
  }

  /**
   * What the brand wants in every post; of its own list what the text speaks of; what the article
   * has; what did well before and is spoken of; the rest of the list; words that are often used. In
   * each case what did well goes first, and what did badly last. All that fit, or one.
   */
  private static List<Proposal> hashtags(PassageRequest request) {
    Map<String, Why.Kind> reasons = wanted(request);
    Tagging tagging = Tagging.of(request);
    List<String> ranked =
        reasons.keySet().stream()
            .sorted(Comparator.comparingInt(tag -> rank(request, reasons, tag)))
            .toList();
    List<Why> left = tagging.left(ranked, MOST_HASHTAGS);
    List<String> tags = tagging.allowed(ranked).stream().limit(MOST_HASHTAGS).toList();
    while (!tags.isEmpty() && !fits(request, "\n\n" + Tagging.line(tags.stream()))) {
      tags = tags.subList(0, tags.size() - 1);
    }
    return Stream.of(tags, tags.subList(0, Math.min(1, tags.size())))
        .filter(some -> !some.isEmpty())
        .distinct()
        .map(
            some ->
                new Proposal(
                    Tagging.line(some.stream()),
                    Stream.concat(
                            some.stream().flatMap(tag -> reasons(tagging, reasons, tag)),
                            left.stream())
                        .toList()))
        .toList();
  }

  private static Stream<Why> reasons(Tagging tagging, Map<String, Why.Kind> reasons, String tag) {
    return Stream.concat(
        Stream.of(new Why(reasons.getOrDefault(tag, Why.Kind.FREQUENT), "#" + tag)),
        tagging.result(tag).stream());
  }

  private static Map<String, Why.Kind> wanted(PassageRequest request) {
    String text = request.before() + request.passage() + request.after();
    String said = letters(text + request.source());
    Predicate<String> isSpokenOf = tag -> said.contains(letters(tag));
    HashtagAdvice advice = request.hashtags();
    List<String> preferred = advice.policy().preferred();
    Map<String, Why.Kind> reasons = new LinkedHashMap<>();
    request.brand().words().required().stream()
        .filter(word -> word.startsWith("#"))
        .forEach(tag -> put(reasons, tag, Why.Kind.BRAND_TAG));
    preferred.stream().filter(isSpokenOf).forEach(tag -> put(reasons, tag, Why.Kind.PREFERRED_TAG));
    request.tags().forEach(tag -> put(reasons, tag, Why.Kind.ARTICLE_TAG));
    advice.results().keySet().stream()
        .filter(tag -> advice.result(tag).isWell())
        .filter(isSpokenOf)
        .forEach(tag -> put(reasons, tag, Why.Kind.PAST_TAG));
    preferred.forEach(tag -> put(reasons, tag, Why.Kind.PREFERRED_TAG));
    Words words = Words.of(request.language());
    new TextRank(words)
            .keywords(PlainText.of(NO_WORDS.matcher(text).replaceAll("") + ". " + request.source()))
            .stream()
            .filter(word -> word.length() > 3)
            .map(word -> word.substring(0, 1).toUpperCase(request.language()) + word.substring(1))
            .forEach(word -> put(reasons, word, Why.Kind.FREQUENT));
    return reasons;
  }

  /** What has to be there, what did well, what nobody knows about, what did badly. */
  private static int rank(PassageRequest request, Map<String, Why.Kind> reasons, String tag) {
    Ratio result = request.hashtags().result(tag);
    if (reasons.get(tag) == Why.Kind.BRAND_TAG) {
      return 0;
    }
    return result.isWell() ? 1 : result.isBadly() ? 3 : 2;
  }

  /** For a look whether several words are a tag: {@code Open Day} and {@code #openday}. */
  private static String letters(String text) {
    return NO_LETTERS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** In the form in which it will stand there; the first reason is the best. */
  private static void put(Map<String, Why.Kind> reasons, String wanted, Why.Kind kind) {
    Hashtags.of(List.of(wanted), 1).stream()
        .filter(tag -> reasons.keySet().stream().noneMatch(tag::equalsIgnoreCase))
        .forEach(tag -> reasons.put(tag, kind));
  }
}
