package io.postillion.plugin.desk.library;

import io.postillion.core.library.Snippet;
import io.postillion.core.library.SnippetCare.Wanted;
import java.util.Locale;
import java.util.Map;

/**
 * A snippet as a form has it.
 *
 * @param id of the one that is changed; empty for a new one
 * @param version the one that was on the screen
 * @param language as a tag; empty for any
 */
record SnippetForm(String id, int version, String name, String language, String text) {

  static final SnippetForm BLANK = new SnippetForm("", 0, "", "", "");

  static SnippetForm of(Snippet snippet) {
    Locale language = snippet.language();
    return new SnippetForm(
        snippet.id().toString(),
        snippet.version(),
        snippet.name(),
        language == null ? "" : language.toLanguageTag(),
        snippet.text());
  }

  static SnippetForm of(String id, int version, Map<String, String> form) {
    return new SnippetForm(
        id,
        version,
        form.getOrDefault("name", ""),
        form.getOrDefault("language", ""),
        form.getOrDefault("text", ""));
  }

  Wanted wanted() {
    return new Wanted(
        name, language.isBlank() ? null : Locale.forLanguageTag(language.strip()), text);
  }

  /** The same, of what stands there now. */
  SnippetForm over(int newer) {
    return new SnippetForm(id, newer, name, language, text);
  }
}
