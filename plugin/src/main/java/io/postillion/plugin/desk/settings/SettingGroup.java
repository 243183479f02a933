package io.postillion.plugin.desk.settings;

import java.util.List;

/**
 * Settings that belong together; each has messages {@code settings.<name>} and {@code
 * settings.<name>.say}.
 *
 * @param name has a message {@code settings.group.<name>}
 * @param mayEdit whether this person may change one of them here
 */
record SettingGroup(String name, boolean mayEdit, List<Setting> settings) {

  /**
   * @param key where it is written, below {@code postillion.brands.<brand>.}
   * @param owner who says what it is, as in the messages {@code settings.owner.<owner>}; {@code
   *     FIXED} where that is always the configuration
   * @param values as people say them; empty when nothing is set
   */
  record Setting(String name, String key, String owner, List<String> values) {}
}
