package io.postillion.core.memory;

import io.postillion.core.brand.BrandId;
import io.postillion.core.check.Emoji;
import io.postillion.core.check.Links;
import io.postillion.core.check.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that people change in drafts, and a voice rule when a person accepts it.
 *
 * @param language code of the language of the texts; empty where the language makes no difference
 * @param words in small letters, of letters, digits, hyphens and apostrophes, with single blanks;
 *     empty unless it is about words
 * @param instead what stands there afterwards, in the same manner; empty unless it was replaced
 */
public record Change(Kind kind, String language, String words, String instead) {

  /** What kind of change. */
  public enum Kind {
    REPLACED,
    REMOVED,
    NO_EMOJI,
    NO_EXCLAMATION,
    NO_HASHTAG
  }

  /** UTF-16 units. */
  static final int LONGEST = 60;

  private static final Pattern PLAIN =
      Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}'.,-]+(?: [\\p{L}\\p{M}\\p{N}'.,-]+){0,7})?");
  private static final Pattern EXCLAMATION = Pattern.compile("[!！]+");
  private static final Pattern HASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{N}_&/#＃])[#＃][\\p{L}\\p{M}\\p{N}_]+");
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  public Change {
    if (!isPlain(words)
        || !isPlain(instead)
        || isAboutWords(kind) == words.isEmpty()
        || (kind == Kind.REPLACED) == instead.isEmpty()) {
      throw new IllegalArgumentException(
          "%s of '%s' by '%s' is no change".formatted(kind, words, instead));
    }
  }

  static Change replaced(String language, String words, String instead) {
    return new Change(Kind.REPLACED, language, words, instead);
  }

  static Change removed(String language, String words) {
    return new Change(Kind.REMOVED, language, words, "");
  }

  static Change no(Kind kind) {
    return new Change(kind, "", "", "");
  }

  /** Whether words can be part of a rule: nothing in them can end or begin anything. */
  static boolean isPlain(String words) {
    return words.length() <= LONGEST && PLAIN.matcher(words).matches();
  }

  private static boolean isAboutWords(Kind kind) {
    return kind == Kind.REPLACED || kind == Kind.REMOVED;
  }

  /** The same change has the same id in a brand, wherever it was found. */
  public VoiceRuleId in(BrandId brand) {
    return new VoiceRuleId(
        UUID.nameUUIDFromBytes(
            String.join("\n", brand.value(), kind.name(), language, words, instead)
                .getBytes(StandardCharsets.UTF_8)));
  }

  public boolean isFor(String languageCode) {
    return language.isEmpty() || language.equals(languageCode);
  }

  /** Where a text still has what people change, in its order. */
  public List<Span> breaks(String text) {
    return switch (kind) {
      case REPLACED, REMOVED -> found(phrase(words), text);
      case NO_EMOJI -> Emoji.in(text);
      case NO_EXCLAMATION -> found(EXCLAMATION, text);
      case NO_HASHTAG -> found(HASHTAG, Links.blanked(text));
    };
  }

  private static List<Span> found(Pattern form, String text) {
    return form.matcher(text).results().map(hit -> new Span(hit.start(), hit.end())).toList();
  }

  /** Whole words in any case, with any kind of blank and either apostrophe. */
  private static Pattern phrase(String words) {
    String form =
        Pattern.compile(" ")
            .splitAsStream(words)
            .map(word -> Pattern.quote(word).replace("'", "\\E['’]\\Q"))
            .collect(Collectors.joining("[\\s\\u00A0\\u202F]+"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}\\p{N}_#＃@])" + form + "(?![\\p{L}\\p{M}\\p{N}_])", FLAGS);
  }
}
