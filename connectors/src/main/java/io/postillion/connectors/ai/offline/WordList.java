package io.postillion.connectors.ai.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a language that another may stand for, or that may go. */
final class WordList {

  /** What would be wrong without the word behind it: "not very", "a really easy", "de très". */
  private static final Pattern LEANS =
      Pattern.compile(
          "(?:(?<![\\p{L}'’])(?:not|never|an?|so|how|as|too|pas|plus|jamais|si|trop|aussi|de|que|ne)"
              + "|n['’]t)\\s+$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE_A_GAP = Pattern.compile("[,\\s]+$");

  private static final WordList NONE = new WordList(Map.of());

  private final Map<String, String> forms;
  private final Pattern words;

  private WordList(Map<String, String> forms) {
    this.forms = forms;
    this.words =
        Pattern.compile(
            forms.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.quote(word).replace("'", "\\E['’]\\Q"))
                .collect(
                    Collectors.joining("|", "(?<![\\p{L}\\p{N}'’-])(?:", ")(?![\\p{L}\\p{N}'’-])")),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * @param said the words that were found, as they stood there, with what they became
   */
  record Changed(String text, List<String> said) {}

  /** French and English have lists; those of other languages are empty. */
  static WordList of(String name, Locale language) {
    return switch (language.getLanguage()) {
      case "en", "fr" -> new WordList(read(name + "_" + language.getLanguage() + ".txt"));
      default -> NONE;
    };
  }

  Changed in(String text) {
    if (forms.isEmpty()) {
      return new Changed(text, List.of());
    }
    StringBuilder changed = new StringBuilder();
    List<String> said = new ArrayList<>();
    int done = 0;
    Matcher word = words.matcher(text);
    while (word.find()) {
      if (word.start() >= done) {
        String form = forms.getOrDefault(folded(word.group()), "");
        changed.append(text, done, word.start());
        done = word.end();
        if (!form.isEmpty()) {
          changed.append(like(word.group(), form));
          said.add("%s → %s".formatted(word.group(), form));
        } else if (LEANS.matcher(changed).find()) {
          changed.append(word.group());
        } else {
          done = leaveOut(text, word, changed);
          said.add(word.group());
        }
      }
    }
    changed.append(text.substring(done));
    return new Changed(changed.toString().strip(), said);
  }

  /**
   * Closes the gap.
   *
   * @return where the text goes on
   */
  private static int leaveOut(String text, Matcher word, StringBuilder before) {
    int next = word.end();
    boolean begins = Character.isUpperCase(word.group().codePointAt(0));
    char then = next < text.length() ? text.charAt(next) : ' ';
    if (then == ',' && (begins || before.toString().endsWith(", "))) {
      next++;
      before.setLength(begins ? before.length() : before.length() - 2);
    } else if (",.;!?".indexOf(then) >= 0) {
      before.setLength(BEFORE_A_GAP.matcher(before).replaceFirst("").length());
    }
    if (next < text.length() && text.charAt(next) == ' ' && (begins || endsInBlank(before))) {
      next++;
    }
    if (begins && next < text.length()) {
      int first = text.codePointAt(next);
      before.appendCodePoint(Character.toUpperCase(first));
      next += Character.charCount(first);
    }
    return next;
  }

  private static boolean endsInBlank(StringBuilder text) {
    return text.isEmpty() || text.charAt(text.length() - 1) == ' ';
  }

  /** Begins with a capital where the other did. */
  private static String like(String other, String form) {
    return Character.isUpperCase(other.codePointAt(0))
        ? form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1)
        : form;
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  private static Map<String, String> read(String name) {
    try (InputStream file = WordList.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The list of words '%s' is missing".formatted(name));
      }
      Map<String, String> forms = new LinkedHashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" = ", 2))
          .forEach(pair -> forms.put(pair[0].strip(), pair.length > 1 ? pair[1].strip() : ""));
      return forms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
