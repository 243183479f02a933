package io.postillion.plugin.desk.settings;

import java.util.List;

/**
 * Settings that belong together; each has messages {@code settings.<name>} and {@code
 * settings.<name>.say}.
 *
 * @param name has a message {@code settings.group.<name>}
 */
record SettingGroup(String name, List<Setting> settings) {

  /**
   * @param key where it is written, below {@code postillion.brands.<brand>.}
   * @param values as people say them; empty when nothing is set
   */
  record Setting(String name, String key, List<String> values) {}
}
