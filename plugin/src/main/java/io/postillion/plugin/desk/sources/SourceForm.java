package io.postillion.plugin.desk.sources;

import io.postillion.core.content.SourceEntry;
import io.postillion.plugin.desk.text.Visible;
import java.util.Objects;

/**
 * What stands in the form.
 *
 * @param id empty for one that is new
 * @param language of what does not say its own
 * @param passwordKept whether a password is there that may stay
 * @param kept the password that was typed, closed for this form; empty when there is none
 * @param seen the version that the person saw
 */
record SourceForm(
    String id,
    String kind,
    String name,
    String address,
    String user,
    String language,
    boolean plain,
    boolean passwordKept,
    String kept,
    int seen) {

  static SourceForm empty(String kind, String language) {
    return new SourceForm("", kind, "", "", "", language, false, false, "", 0);
  }

  static SourceForm of(SourceEntry entry) {
    return new SourceForm(
        entry.id().value(),
        entry.cms(),
        Visible.text(entry.name()),
        entry.address().toString(),
        Objects.requireNonNullElse(entry.user(), ""),
        entry.language().toLanguageTag(),
        entry.plainPermalinks(),
        entry.hasPassword(),
        "",
        entry.version());
  }

  public boolean isNew() {
    return id.isEmpty();
  }

  public boolean hasLogin() {
    return !kind.equals("feed");
  }
}
