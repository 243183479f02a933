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
import io.postillion.core.setting.Entrusting;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of one group: what stands in its fields, and what was typed into them. */
final class SettingForm {

  /** Beside the name of a setting: which entry was seen. */
  private static final String SEEN = "seen.";

  /** Names the settings that go back to what is usual. */
  private static final String BACK = "back";

  private static final int SHOWN = 60;

  private final Entrusting entrusting;
  private final People people;
  private final Times times;
  private final Words words;
  private final Said said;

  SettingForm(Entrusting entrusting, People people, Times times, Words words) {
    this.entrusting = entrusting;
    this.people = people;
    this.times = times;
    this.words = words;
    this.said = new Said(words);
  }

  /** What was typed, by setting; fields that the page did not have are left alone. */
  static Map<BrandSetting, Wish> wishes(Group group, MultiValueMap<String, String> form) {
    Map<BrandSetting, Wish> wishes = new EnumMap<>(BrandSetting.class);
    for (BrandSetting setting : group.settings()) {
      String typed = typed(form, setting);
      if (typed != null) {
        wishes.put(
            setting,
            new Wish(seen(form, setting), isBack(form, setting) ? null : Lines.of(setting, typed)));
      }
    }
    return wishes;
  }

  /** Of a field that stands there more than once, one on each line; null when there is none. */
  private static @Nullable String typed(MultiValueMap<String, String> form, BrandSetting setting) {
    List<String> typed = form.get(Said.name(setting));
    return typed == null ? null : String.join("\n", typed);
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
                    desk,
                    line,
                    form,
                    flaws.containsKey(line.setting())
                        ? say(flaws.get(line.setting()), form.isEmpty())
                        : others.containsKey(line.setting())
                            ? say(desk, line.setting(), others.get(line.setting()))
                            : "",
                    others.get(line.setting())))
        .toList();
  }

  private FormField field(
      Desk desk,
      Line line,
      MultiValueMap<String, String> form,
      String problem,
      @Nullable Meanwhile other) {
    BrandSetting setting = line.setting();
    String name = Said.name(setting);
    String typed = other == null || other.isMine() ? typed(form, setting) : null;
    boolean isTyped = typed != null;
    List<String> slots = slots(desk, line, form, typed);
    return new FormField(
        name,
        setting.key(),
        kind(line),
        said.of(setting, line.value()),
        typed != null ? typed : said.typed(setting, line.value()),
        setting == BrandSetting.PROVIDERS ? providers(desk, slots) : choices(setting),
        slots,
        isTyped && other == null ? seen(form, setting) : line.number(),
        isTyped && isBack(form, setting),
        said.inOneLine(setting, line.usual()),
        line.owner() == Owner.DESK,
        problem);
  }

  private List<Choice> choices(BrandSetting setting) {
    return setting.choices().stream()
        .map(choice -> new Choice(choice, said.choice(setting, choice)))
        .toList();
  }

  /** What is gone is chosen no more, unless somebody just did. */
  private List<String> order(Desk desk, Line line, @Nullable String typed) {
    if (typed != null) {
      return Lines.of(BrandSetting.PROVIDERS, typed);
    }
    List<String> gone = entrusting.gone(desk.id(), line.value());
    return line.value().stream().filter(name -> !gone.contains(name)).toList();
  }

  private List<Choice> providers(Desk desk, List<String> order) {
    return Stream.concat(
            entrusting.providers(desk.id()).stream()
                .map(
                    one ->
                        new Choice(
                            one.name(),
                            Visible.text(words.say("settings.provider", one.name(), one.model())))),
            entrusting
                .gone(desk.id(), order.stream().filter(name -> !name.isEmpty()).toList())
                .stream()
                .map(name -> new Choice(name, Visible.line(name, SHOWN))))
        .toList();
  }

  private List<String> slots(
      Desk desk, Line line, MultiValueMap<String, String> form, @Nullable String typed) {
    return switch (line.setting()) {
      case PROVIDERS -> places(desk, order(desk, line, typed));
      case EVENTS -> typed == null ? line.value() : Lines.of(BrandSetting.EVENTS, typed);
      case QUIET -> hours(line, typed == null ? null : form.get(Said.name(line.setting())));
      default -> List.of();
    };
  }

  /** As many as there are to choose from. */
  private List<String> places(Desk desk, List<String> order) {
    int places = entrusting.providers(desk.id()).size();
    return Stream.concat(
            order.stream(), Stream.generate(() -> "").limit(Math.max(0, places - order.size())))
        .toList();
  }

  /** From and to. */
  private static List<String> hours(Line line, @Nullable List<String> typed) {
    return Stream.concat(
            typed != null
                ? typed.stream()
                : line.value().stream().flatMap(hours -> Stream.of(hours.split("-", 2))),
            Stream.of("", ""))
        .limit(2)
        .toList();
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
      case PROVIDERS -> "order";
      case EVENTS -> "grid";
      case DIGEST_AT -> "time";
      case BACKGROUND, TEXT, ACCENT -> "colour";
      case QUIET -> "hours";
      default -> "lines";
    };
  }

  /**
   * @param isOutlived whether it was sound when it was saved
   */
  private String say(@Nullable Flaw flaw, boolean isOutlived) {
    if (flaw == null) {
      return "";
    }
    String kind = flaw.kind().name();
    String what = words.say("settings.flaw." + kind, Visible.line(flaw.at(), SHOWN), flaw.most());
    String now = isOutlived ? words.sayOr("settings.outlived." + kind, "") : "";
    return (what + " " + now).strip();
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
