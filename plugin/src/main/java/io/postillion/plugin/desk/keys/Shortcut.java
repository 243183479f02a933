package io.postillion.plugin.desk.keys;

import java.util.List;

/**
 * Keys that do something.
 *
 * @param keys what is pressed, one after the other; each may be several at once, joined by {@code
 *     +}
 * @param message what it does
 * @param does as the script of the desk knows it; empty for what another script or the browser does
 * @param path where it leads below the brand's desk; empty for nowhere
 */
record Shortcut(List<String> keys, String message, String does, String path) {

  /** As the script compares it. */
  public String pressed() {
    return String.join(" ", keys);
  }

  /** One key alone, without Ctrl: such keys can be switched off. */
  public boolean isBare() {
    return !does.isEmpty() || !path.isEmpty();
  }
}
