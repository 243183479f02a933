package io.postillion.plugin.desk.sources;

import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into the form of a source.
 *
 * @param kept the password of the page before, closed for this form
 */
record Typed(
    String kind,
    String name,
    String address,
    String user,
    String password,
    String kept,
    String language,
    boolean plain,
    int seen) {

  static Typed of(MultiValueMap<String, String> form) {
    String seen = text(form, "seen");
    String language = text(form, "language");
    return new Typed(
        text(form, "kind"),
        text(form, "name"),
        text(form, "address"),
        text(form, "user"),
        text(form, "password"),
        text(form, "kept"),
        language.isEmpty() ? "en" : language,
        form.containsKey("plain"),
        seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0);
  }

  private static String text(MultiValueMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }

  /** Without what is nobody's business. */
  @Override
  public String toString() {
    return "Typed[%s, %s]".formatted(kind, address);
  }
}
