package io.postillion.plugin.desk.board;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which posts the board shows; what is not meant is empty.
 *
 * @param person the login of whoever wrote a version of it
 * @param campaign the id of the one it belongs to
 * @param risk the name of what the checks found in it
 */
record BoardQuery(String words, String channel, String person, String campaign, String risk) {

  static BoardQuery of(Map<String, String> form) {
    return new BoardQuery(
        form.getOrDefault("words", "").strip(),
        form.getOrDefault("channel", ""),
        form.getOrDefault("person", ""),
        form.getOrDefault("campaign", ""),
        form.getOrDefault("risk", ""));
  }

  public boolean isAll() {
    return meant().isEmpty();
  }

  /** What is meant, for an address. */
  public Map<String, String> meant() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("words", words);
    all.put("channel", channel);
    all.put("person", person);
    all.put("campaign", campaign);
    all.put("risk", risk);
    all.values().removeIf(String::isEmpty);
    return all;
  }
}
