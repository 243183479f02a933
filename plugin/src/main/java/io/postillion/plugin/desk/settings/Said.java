package io.postillion.plugin.desk.settings;

import io.postillion.core.brand.SensitiveDay;
import io.postillion.core.setting.BrandSetting;
import io.postillion.core.setting.Lines;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Values of settings as people say them. */
final class Said {

  private final Words words;

  Said(Words words) {
    this.words = words;
  }

  List<String> of(BrandSetting setting, List<String> value) {
    return value.stream().map(line -> Visible.text(line(setting, line))).toList();
  }

  /** The same in one line. */
  String inOneLine(BrandSetting setting, List<String> value) {
    return value.isEmpty() ? words.say("settings.none") : String.join(" · ", of(setting, value));
  }

  String choice(BrandSetting setting, String choice) {
    return words.say("settings.%s.%s".formatted(name(setting), choice));
  }

  static String name(BrandSetting setting) {
    return setting.name().toLowerCase(Locale.ROOT);
  }

  private String line(BrandSetting setting, String line) {
    return switch (setting) {
      case PREFERRED, BANNED -> "#" + line;
      case DISCLOSURE, CORRECTIONS -> choice(setting, line);
      case DAYS -> Lines.day(line).map(this::day).orElse(line);
      case LABELS -> label(line);
      default -> line;
    };
  }

  private String label(String line) {
    int colon = line.indexOf(':');
    return colon < 0
        ? line
        : words.say(
            "settings.label",
            Locale.forLanguageTag(line.substring(0, colon)).getDisplayLanguage(words.locale()),
            line.substring(colon + 1).strip());
  }

  private String day(SensitiveDay day) {
    String date =
        "%d %s"
            .formatted(
                day.day().getDayOfMonth(),
                day.day().getMonth().getDisplayName(TextStyle.FULL, words.locale()));
    return (day.year() == null ? date : date + " " + day.year()) + ": " + day.name();
  }
}
