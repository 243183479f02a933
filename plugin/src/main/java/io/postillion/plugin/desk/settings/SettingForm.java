package io.postillion.plugin.desk.settings;

import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.setting.Adjusting.Line;
import io.postillion.core.setting.Adjusting.Meanwhile;
import io.postillion.core.setting.Adjusting.Owner;
import io.postillion.core.setting.Adjusting.Wish;
import io.postillion.core.setting.Adjustment;
import io.postillion.core.setting.BrandSetting;
import io.postillion.core.setting.BrandSetting.Group;
import io.postillion.core.setting.Flaw;
import io.postillion.core.setting.Lines;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.settings.FormField.Choice;
import io.postillion.plugin.desk.text.Visible;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of one group: what stands in its fields, and what was typed into them. */
final class SettingForm {

  /** Beside the name of a setting: which entry was seen. */
  private static final String SEEN = "seen.";

  /** Names the settings that go back to what is usual. */
  private static final String BACK = "back";

  private final People people;
  private final Times times;
  private final Words words;
  private final Said said;

  SettingForm(People people, Times times, Words words) {
    this.people = people;
    this.times = times;
    this.words = words;
    this.said = new Said(words);
  }

  /** What was typed, by setting; fields that the page did not have are left alone. */
  static Map<BrandSetting, Wish> wishes(Group group, MultiValueMap<String, String> form) {
    Map<BrandSetting, Wish> wishes = new EnumMap<>(BrandSetting.class);
    for (BrandSetting setting : group.settings()) {
      String typed = form.getFirst(Said.name(setting));
      if (typed != null) {
        wishes.put(
            setting,
            new Wish(seen(form, setting), isBack(form, setting) ? null : Lines.of(setting, typed)));
      }
    }
    return wishes;
  }

  private static int seen(MultiValueMap<String, String> form, BrandSetting setting) {
    String number = form.getFirst(SEEN + Said.name(setting));
    return number != null && number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
  }

  private static boolean isBack(MultiValueMap<String, String> form, BrandSetting setting) {
    return form.getOrDefault(BACK, List.of()).contains(Said.name(setting));
  }

  /**
   * @param form what was typed, which is kept; empty at the beginning
   */
  List<FormField> fields(
      Desk desk,
      List<Line> lines,
      MultiValueMap<String, String> form,
      Map<BrandSetting, Flaw> flaws,
      Map<BrandSetting, Meanwhile> others) {
    return lines.stream()
        .map(
            line ->
                field(
                    line,
                    form,
                    flaws.containsKey(line.setting())
                        ? say(flaws.get(line.setting()))
                        : others.containsKey(line.setting())
                            ? say(desk, line.setting(), others.get(line.setting()))
                            : "",
                    others.get(line.setting())))
        .toList();
  }

  private FormField field(
      Line line, MultiValueMap<String, String> form, String problem, @Nullable Meanwhile other) {
    BrandSetting setting = line.setting();
    String name = Said.name(setting);
    boolean isTyped = form.containsKey(name) && (other == null || other.isMine());
    return new FormField(
        name,
        setting.key(),
        kind(line),
        said.of(setting, line.value()),
        isTyped ? String.valueOf(form.getFirst(name)) : said.typed(setting, line.value()),
        setting.choices().stream()
            .map(choice -> new Choice(choice, said.choice(setting, choice)))
            .toList(),
        isTyped && other == null ? seen(form, setting) : line.number(),
        isTyped && isBack(form, setting),
        said.inOneLine(setting, line.usual()),
        line.owner() == Owner.DESK,
        problem);
  }

  private static String kind(Line line) {
    if (line.owner() == Owner.CONFIGURATION) {
      return "fixed";
    } else if (!line.setting().choices().isEmpty()) {
      return "choice";
    }
    return switch (line.setting()) {
      case TONE -> "text";
      case TOKENS, MONEY, SOFT -> "figure";
      default -> "lines";
    };
  }

  private String say(@Nullable Flaw flaw) {
    return flaw == null
        ? ""
        : words.say(
            "settings.flaw." + flaw.kind().name(), Visible.line(flaw.at(), 60), flaw.most());
  }

  private String say(Desk desk, BrandSetting setting, @Nullable Meanwhile other) {
    if (other == null) {
      return "";
    }
    Adjustment made = other.made();
    return words.say(
        other.isMine() ? "settings.meanwhile.mine" : "settings.meanwhile",
        people.find(made.person()).map(Person::name).map(Visible::text).orElse(""),
        times.at(made.at(), desk.zone()).text(),
        made.value() == null
            ? words.say("settings.usual")
            : said.inOneLine(setting, other.value()));
  }
}
