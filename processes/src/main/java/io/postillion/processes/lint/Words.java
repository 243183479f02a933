package io.postillion.processes.lint;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the rules say, in English and French. */
final class Words {

  static final String BUNDLE = "postillion.lint.words";

  private static final Control NO_DETOUR = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private Words() {}

  static String wrong(String rule, Locale language, List<String> details) {
    return say(rule, language, details);
  }

  static String remedy(String rule, Locale language, List<String> details) {
    return say(rule + ".do", language, details);
  }

  private static String say(String key, Locale language, List<String> details) {
    String pattern = ResourceBundle.getBundle(BUNDLE, language, NO_DETOUR).getString(key);
    return new MessageFormat(pattern, language).format(details.toArray());
  }
}
