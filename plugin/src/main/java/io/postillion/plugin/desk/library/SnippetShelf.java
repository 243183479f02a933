package io.postillion.plugin.desk.library;

import io.postillion.core.library.Snippet;
import io.postillion.core.library.Snippets;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.text.Visible;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets pages on which people write offer snippets; asked for by their templates. */
@ControllerAdvice("io.postillion.plugin.desk")
public final class SnippetShelf {

  private final Snippets snippets;

  SnippetShelf(Snippets snippets) {
    this.snippets = snippets;
  }

  @ModelAttribute
  void snippetShelf(Model model) {
    model.addAttribute("snippetShelf", this);
  }

  /**
   * @param words what is put into the text, to the character
   * @param shown the same with characters that would be unseen
   */
  public record Offered(String name, String tag, String words, String shown) {}

  /**
   * Those that serve in a language.
   *
   * @param tag of the language
   */
  public List<Offered> of(Desk desk, String tag) {
    Locale wanted = Locale.forLanguageTag(tag);
    return snippets.all(desk.id()).stream()
        .filter(snippet -> wanted.getLanguage().isEmpty() || snippet.isFor(wanted))
        .map(SnippetShelf::offered)
        .toList();
  }

  private static Offered offered(Snippet snippet) {
    Locale language = snippet.language();
    return new Offered(
        Visible.text(snippet.name()),
        language == null ? "" : language.toLanguageTag(),
        snippet.text(),
        Visible.text(snippet.text()));
  }
}
