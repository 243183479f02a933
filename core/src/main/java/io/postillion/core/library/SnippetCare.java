package io.postillion.core.library;

import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What managers do with snippets. */
public final class SnippetCare {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** What a snippet is to be; see {@link Snippet}. */
  public record Wanted(String name, @Nullable Locale language, String text) {

    public Wanted {
      name = name.strip();
      text = text.replace("\r\n", "\n").strip();
    }

    private boolean fits() {
      return !name.isEmpty()
          && name.length() <= Snippet.LONGEST_NAME
          && !text.isEmpty()
          && text.length() <= Snippet.LONGEST_TEXT
          && (language == null || LANGUAGES.contains(language.getLanguage()));
    }
  }

  private final Snippets snippets;
  private final Transactions transactions;
  private final Clock clock;

  public SnippetCare(Snippets snippets, Transactions transactions, Clock clock) {
    this.snippets = snippets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws RefusedException when the person may not, the words do not fit, or the name is taken
   */
  public Snippet add(Person person, BrandId brand, Wanted wanted) {
    person.require(Role.MANAGER, brand);
    Snippet snippet = snippet(person, brand, SnippetId.random(), wanted, 1);
    transactions.run(
        () -> {
          if (!snippets.insert(snippet)) {
            throw known(snippet);
          }
        });
    return snippet;
  }

  /**
   * @param seen the version that the person saw
   * @throws RefusedException as {@link #add}, or when somebody else changed it meanwhile
   */
  public Snippet change(Person person, BrandId brand, SnippetId id, int seen, Wanted wanted) {
    person.require(Role.MANAGER, brand);
    Snippet after = snippet(person, brand, id, wanted, seen + 1);
    transactions.run(
        () -> {
          Snippet before = snippets.get(brand, id);
          if (before.version() == seen && isTaken(after)) {
            throw known(after);
          }
          if (!snippets.update(after)) {
            throw changed(before);
          }
        });
    return after;
  }

  /**
   * Posts that have its words keep them.
   *
   * @param seen the version that the person saw
   * @throws RefusedException when the person may not, or somebody else changed it meanwhile
   */
  public void remove(Person person, BrandId brand, SnippetId id, int seen) {
    person.require(Role.MANAGER, brand);
    transactions.run(
        () -> {
          Snippet before = snippets.get(brand, id);
          if (!snippets.remove(brand, id, seen)) {
            throw changed(before);
          }
        });
  }

  private boolean isTaken(Snippet snippet) {
    return snippets.all(snippet.brand()).stream()
        .anyMatch(
            other -> !other.id().equals(snippet.id()) && other.folded().equals(snippet.folded()));
  }

  private Snippet snippet(Person person, BrandId brand, SnippetId id, Wanted wanted, int version) {
    if (!wanted.fits()) {
      throw new RefusedException(
          Reason.SNIPPET_INCOMPLETE,
          "A snippet needs a name of at most %d characters and a text of at most %d."
              .formatted(Snippet.LONGEST_NAME, Snippet.LONGEST_TEXT),
          Snippet.LONGEST_NAME,
          Snippet.LONGEST_TEXT);
    }
    return new Snippet(
        id,
        brand,
        wanted.name(),
        wanted.language(),
        wanted.text(),
        person.id(),
        clock.instant(),
        version);
  }

  private static RefusedException known(Snippet snippet) {
    return new RefusedException(
        Reason.SNIPPET_KNOWN,
        "There is a snippet %s already. Choose another name.".formatted(snippet.name()),
        snippet.name());
  }

  private static RefusedException changed(Snippet before) {
    return new RefusedException(
        Reason.CHANGED_MEANWHILE,
        "Somebody else changed %s meanwhile. Look at it again.".formatted(before.name()),
        before.name());
  }
}
