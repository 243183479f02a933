package io.postillion.core.check.access;

import io.postillion.core.check.Checkable;
import io.postillion.core.check.Finding;
import io.postillion.core.check.FindingCode;
import io.postillion.core.check.Rule;
import io.postillion.core.check.Sentences;
import io.postillion.core.check.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hashtags of several words in small letters: with a capital for each word screen readers read them
 * as words and eyes find them. Words are those of the post and its source, and common ones.
 */
final class HashtagWordsRule implements Rule {

  private static final Pattern TAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_&/#])#(\\p{Ll}{7,40})(?![\\p{L}\\p{N}_])");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final int SHORTEST = 3;

  /** Words that hold others together may be shorter than the rest. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "of", "to", "in", "on", "at", "my", "we", "is", "it", "de", "du", "la", "le", "en",
          "et", "au");

  private final Set<String> common = words(read());

  @Override
  public List<Finding> check(Checkable draft) {
    String text = draft.content().text();
    Matcher tag = TAG.matcher(text);
    List<Finding> findings = new ArrayList<>();
    Set<String> known = new HashSet<>();
    while (tag.find()) {
      if (known.isEmpty()) {
        known.addAll(common);
        known.addAll(words(Sentences.prose(text)));
        known.addAll(words(draft.sourceText().orElse("")));
      }
      String written = tag.group(1);
      List<String> parts = known.contains(written) ? List.of() : parts(written, known);
      if (parts.size() > 1) {
        Span span = new Span(tag.start(), tag.end());
        findings.add(FindingCode.ACCESS_HASHTAG.at(span, tag.group(), "#" + capitals(parts)));
      }
    }
    return findings;
  }

  /** The fewest words that it is made of; empty when it is not made of known ones. */
  private static List<String> parts(String tag, Set<String> known) {
    List<List<String>> best = new ArrayList<>();
    best.add(List.of());
    for (int end = 1; end <= tag.length(); end++) {
      List<String> shortest = List.of();
      for (int start = 0; start < end; start++) {
        String word = tag.substring(start, end);
        boolean follows = start == 0 || !best.get(start).isEmpty();
        boolean shorter = shortest.isEmpty() || best.get(start).size() + 1 < shortest.size();
        if (follows && shorter && isWord(word, known)) {
          shortest = Stream.concat(best.get(start).stream(), Stream.of(word)).toList();
        }
      }
      best.add(shortest);
    }
    return best.get(tag.length());
  }

  private static boolean isWord(String word, Set<String> known) {
    return SMALL.contains(word) || (word.length() >= SHORTEST && known.contains(word));
  }

  private static String capitals(List<String> parts) {
    return parts.stream()
        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
        .collect(Collectors.joining());
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> word.group().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String read() {
    try (InputStream words = HashtagWordsRule.class.getResourceAsStream("words.txt")) {
      if (words == null) {
        throw new IllegalStateException("The list of common words is missing");
      }
      return new String(words.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
