package io.postillion.core.form;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a form take. {@code {date}}, {@code {time}}, {@code {number 5-500}}, {@code
 * {one|or another}}, {@code {title}} and {@code {link}} are gaps; all else must stand in the post
 * character for character. No gap takes free text: whoever approves the form knows every word that
 * can come out of it, but for the title of an article of the house.
 */
public final class FormWords {

  /** How each gap is written. */
  public static final List<String> GAPS =
      List.of("{date}", "{time}", "{number 1-500}", "{one|or another}", "{title}", "{link}");

  /** So few letters that stand would make the form an approval of almost anything. */
  static final int LEAST_LETTERS = 10;

  private static final int MOST_CHARACTERS = 5_000;
  private static final Pattern GAP = Pattern.compile("\\{([^{}\\n]*)}");
  private static final Pattern NUMBER = Pattern.compile("number (\\d{1,9})-(\\d{1,9})");
  private static final String FIGURES = "\\d{1,9}";

  private final List<Gap> pieces;
  private final Locale language;

  private FormWords(List<Gap> pieces, Locale language) {
    this.pieces = List.copyOf(pieces);
    this.language = language;
  }

  /**
   * What of the post's article gaps may show.
   *
   * @param title null where the post has no article
   * @param link null where it has none, or its article has no address
   */
  public record Source(@Nullable String title, @Nullable String link) {

    public static final Source NONE = new Source(null, null);
  }

  /**
   * @throws RefusedException with {@code FORM_UNSOUND} when a gap is unknown, or too little stands
   */
  public static FormWords of(String words, Locale language) {
    String text = Normalizer.normalize(words.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
    if (text.length() > MOST_CHARACTERS) {
      throw unsound("more than 5000 characters");
    }
    List<Gap> pieces = new ArrayList<>();
    Matcher gap = GAP.matcher(text);
    int from = 0;
    while (gap.find()) {
      stand(text.substring(from, gap.start()), pieces);
      if (!pieces.isEmpty() && !(pieces.get(pieces.size() - 1) instanceof Gap.Words)) {
        throw unsound(gap.group());
      }
      pieces.add(gap(gap.group(1).strip()));
      from = gap.end();
    }
    stand(text.substring(from), pieces);
    FormWords form = new FormWords(pieces, language);
    if (form.letters() < LEAST_LETTERS) {
      throw unsound(text);
    }
    return form;
  }

  public List<Gap> pieces() {
    return pieces;
  }

  /**
   * Whether the text is of this form, character for character.
   *
   * @return what stands in the gaps, in their order; empty when the text is not of this form
   */
  public Optional<List<String>> fill(String text, Source source) {
    Matcher matcher = pattern(source).matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> filled = new ArrayList<>();
    int group = 0;
    for (Gap piece : pieces) {
      if (piece instanceof Gap.Words) {
        continue;
      }
      group++;
      String value = matcher.group(group);
      if (!takes(piece, value)) {
        return Optional.empty();
      }
      filled.add(value);
    }
    return Optional.of(List.copyOf(filled));
  }

  private boolean takes(Gap piece, String value) {
    if (piece instanceof Gap.Number number) {
      long given = Long.parseLong(value);
      return given >= number.least() && given <= number.most();
    }
    if (piece instanceof Gap.Day) {
      return Days.isDay(value, language);
    }
    return true;
  }

  /** Each gap takes a bounded set of characters, so no text takes long to be compared. */
  private Pattern pattern(Source source) {
    return Pattern.compile(
        pieces.stream().map(piece -> pattern(piece, source)).collect(Collectors.joining()));
  }

  private String pattern(Gap piece, Source source) {
    if (piece instanceof Gap.Words words) {
      return Pattern.quote(words.text());
    }
    return "(" + gapPattern(piece, source) + ")";
  }

  private String gapPattern(Gap piece, Source source) {
    if (piece instanceof Gap.Day) {
      return Days.pattern(language);
    } else if (piece instanceof Gap.Time) {
      return Days.TIME;
    } else if (piece instanceof Gap.Number) {
      return FIGURES;
    } else if (piece instanceof Gap.Choice choice) {
      return choice.words().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
    return quoted(piece instanceof Gap.Title ? source.title() : source.link());
  }

  /** What is not there is taken by nothing. */
  private static String quoted(@Nullable String words) {
    return words == null || words.isBlank()
        ? "(?!)"
        : Pattern.quote(Normalizer.normalize(words.strip(), Normalizer.Form.NFC));
  }

  private long letters() {
    return pieces.stream()
        .filter(Gap.Words.class::isInstance)
        .flatMapToInt(piece -> ((Gap.Words) piece).text().codePoints())
        .filter(Character::isLetter)
        .count();
  }

  private static void stand(String words, List<Gap> pieces) {
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      throw unsound(words.strip());
    }
    if (!words.isEmpty()) {
      pieces.add(new Gap.Words(words));
    }
  }

  private static Gap gap(String inside) {
    Matcher number = NUMBER.matcher(inside);
    if (number.matches()) {
      long least = Long.parseLong(number.group(1));
      long most = Long.parseLong(number.group(2));
      if (least > most) {
        throw unsound("{" + inside + "}");
      }
      return new Gap.Number(least, most);
    }
    if (inside.indexOf('|') >= 0) {
      List<String> words = Arrays.stream(inside.split("\\|", -1)).map(String::strip).toList();
      if (words.stream().anyMatch(String::isEmpty)) {
        throw unsound("{" + inside + "}");
      }
      return new Gap.Choice(words);
    }
    return switch (inside) {
      case "date" -> new Gap.Day();
      case "time" -> new Gap.Time();
      case "title" -> new Gap.Title();
      case "link" -> new Gap.Link();
      default -> throw unsound("{" + inside + "}");
    };
  }

  private static RefusedException unsound(String where) {
    return new RefusedException(
        Reason.FORM_UNSOUND,
        "This form cannot be used: '%s'. ".formatted(where)
            + "Gaps are %s, never two side by side, and at least ten letters must stand as they are."
                .formatted(String.join(", ", GAPS)),
        where,
        String.join(", ", GAPS));
  }
}
