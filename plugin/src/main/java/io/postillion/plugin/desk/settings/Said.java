package io.postillion.plugin.desk.settings;

import io.postillion.core.brand.Glossary.Term;
import io.postillion.core.brand.SensitiveDay;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.setting.BrandSetting;
import io.postillion.core.setting.EventLine;
import io.postillion.core.setting.Limits;
import io.postillion.core.setting.Lines;
import io.postillion.core.setting.TermLine;
import io.postillion.plugin.desk.calls.Figures;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import java.text.NumberFormat;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of settings as people say them. */
final class Said {

  private final Words words;
  private final Figures figures;

  Said(Words words) {
    this.words = words;
    this.figures = new Figures(words);
  }

  List<String> of(BrandSetting setting, List<String> value) {
    if (value.isEmpty() && isLimit(setting)) {
      return List.of(words.say("settings.noLimit"));
    } else if (value.isEmpty() && setting == BrandSetting.PROVIDERS) {
      return List.of(words.say("settings.noProvider"));
    } else if (value.isEmpty() && setting == BrandSetting.QUIET) {
      return List.of(words.say("settings.noHours"));
    }
    return setting == BrandSetting.EVENTS
        ? told(value)
        : value.stream().map(line -> Visible.text(line(setting, line))).toList();
  }

  /** Each means with all that is told by it; what is not told, at the end. */
  private List<String> told(List<String> value) {
    Map<Means, Set<NoticeKind>> kinds = new EnumMap<>(Means.class);
    value.stream()
        .flatMap(line -> EventLine.read(line).stream())
        .forEach(
            told ->
                kinds
                    .computeIfAbsent(told.by(), by -> EnumSet.noneOf(NoticeKind.class))
                    .add(told.kind()));
    Set<NoticeKind> untold = EnumSet.allOf(NoticeKind.class);
    kinds.values().forEach(untold::removeAll);
    return Stream.concat(
            kinds.entrySet().stream()
                .map(
                    told ->
                        words.say(
                            "settings.label",
                            words.say("means." + told.getKey()),
                            kinds(told.getValue()))),
            untold.isEmpty() ? Stream.of() : Stream.of(words.say("settings.untold", kinds(untold))))
        .toList();
  }

  String kinds(Collection<NoticeKind> kinds) {
    return kinds.size() == NoticeKind.values().length
        ? words.say("settings.everything")
        : kinds.stream().map(kind -> words.say("notice." + kind)).collect(Collectors.joining(", "));
  }

  /** The same in one line. */
  String inOneLine(BrandSetting setting, List<String> value) {
    List<String> said = of(setting, value);
    return said.isEmpty() ? words.say("settings.none") : String.join(" · ", said);
  }

  /** As it stands in its field: what people can read well, and we read as the same. */
  String typed(BrandSetting setting, List<String> value) {
    return value.stream()
        .map(line -> setting == BrandSetting.TOKENS ? tokens(line) : line)
        .collect(Collectors.joining("\n"));
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
      case DISCLOSURE, CORRECTIONS, MASK, OFFLINE, DIGEST, URGENT -> choice(setting, line);
      case QUIET -> line.replace("-", " – ");
      case DAYS -> Lines.day(line).map(this::day).orElse(line);
      case LABELS -> label(line);
      case GLOSSARY -> TermLine.read(line).isPresent() ? term(TermLine.words(line)) : line;
      case TOKENS -> words.say("calls.tokens", tokens(line));
      case MONEY -> Limits.money(line).map(figures::sum).orElse(line);
      case SOFT -> words.say("settings.percent", percent(line));
      default -> line;
    };
  }

  private static boolean isLimit(BrandSetting setting) {
    return setting == BrandSetting.TOKENS || setting == BrandSetting.MONEY;
  }

  private String tokens(String line) {
    return Limits.tokens(line).map(figures::whole).orElse(line);
  }

  private String percent(String line) {
    return Limits.percent(line)
        .map(share -> NumberFormat.getNumberInstance(words.locale()).format(share))
        .orElse(line);
  }

  private String term(Map<String, String> term) {
    String kept = term.get(Term.KEEP);
    return kept != null
        ? words.say("settings.kept", kept)
        : term.entrySet().stream()
            .map(word -> named(word.getKey(), word.getValue()))
            .collect(Collectors.joining(" = "));
  }

  private String named(String language, String text) {
    return words.say(
        "settings.label", Locale.forLanguageTag(language).getDisplayLanguage(words.locale()), text);
  }

  private String label(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? line : named(line.substring(0, colon), line.substring(colon + 1).strip());
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
