package io.postillion.core.remark;

import io.postillion.core.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a text names with {@code @} and a login, whatever its case; where several logins fit, the
 * longest. What stands in an address, as in {@code paul@acme.example}, names nobody.
 *
 * @param parts the text, in order
 * @param unknown what looks like a login and is nobody's, without its {@code @}
 */
public record Naming(List<Part> parts, Set<String> unknown) {

  private static final Pattern AT =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_.@/-])@(?=[\\p{L}\\p{N}])");
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.+@-]*(?<![.@+-])");

  /** What may not follow a login for it to be one. */
  private static final Pattern GOES_ON =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_]|[.@+-]+[\\p{L}\\p{N}]");

  /**
   * A piece of a text.
   *
   * @param words as they were written
   * @param person whom they name; null for nobody
   */
  public record Part(String words, @Nullable Person person) {}

  public Naming {
    parts = List.copyOf(parts);
    unknown = Set.copyOf(unknown);
  }

  /**
   * @param people who can be named in it
   */
  public static Naming in(String text, Collection<Person> people) {
    List<Person> longestFirst =
        people.stream()
            .sorted(Comparator.comparing((Person one) -> one.login().length()).reversed())
            .toList();
    List<Part> parts = new ArrayList<>();
    Set<String> unknown = new LinkedHashSet<>();
    int done = 0;
    Matcher at = AT.matcher(text);
    while (at.find()) {
      int from = at.end();
      Optional<Person> named =
          longestFirst.stream().filter(one -> stands(one.login(), text, from)).findFirst();
      if (named.isPresent()) {
        int end = from + named.get().login().length();
        add(parts, text.substring(done, at.start()), null);
        add(parts, text.substring(at.start(), end), named.get());
        done = end;
      } else {
        token(text, from).ifPresent(unknown::add);
      }
    }
    add(parts, text.substring(done), null);
    return new Naming(parts, unknown);
  }

  private static void add(List<Part> parts, String words, @Nullable Person person) {
    if (!words.isEmpty()) {
      parts.add(new Part(words, person));
    }
  }

  private static boolean stands(String login, String text, int from) {
    return text.regionMatches(true, from, login, 0, login.length())
        && !GOES_ON.matcher(text).region(from + login.length(), text.length()).lookingAt();
  }

  private static Optional<String> token(String text, int from) {
    Matcher token = TOKEN.matcher(text).region(from, text.length());
    return token.lookingAt() ? Optional.of(token.group()) : Optional.empty();
  }

  /** Each once. */
  public Set<Person> people() {
    return parts.stream()
        .map(Part::person)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The text with the names of people instead of their logins. */
  public String readable() {
    return parts.stream()
        .map(part -> part.person() == null ? part.words() : part.person().name())
        .collect(Collectors.joining());
  }
}
