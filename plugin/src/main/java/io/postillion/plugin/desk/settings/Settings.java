package io.postillion.plugin.desk.settings;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Policy;
import io.postillion.core.setting.Adjusting.Line;
import io.postillion.core.setting.Adjusting.Owner;
import io.postillion.core.setting.BrandSetting;
import io.postillion.core.setting.BrandSetting.Group;
import io.postillion.core.setting.Entrusting;
import io.postillion.plugin.desk.frame.Desk;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.settings.SettingGroup.Setting;
import io.postillion.plugin.desk.text.Visible;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;

/** Reads what is set for a brand, in words. */
final class Settings {

  private final Entrusting entrusting;
  private final Words words;
  private final Said said;

  Settings(Entrusting entrusting, Words words) {
    this.entrusting = entrusting;
    this.words = words;
    this.said = new Said(words);
  }

  List<SettingGroup> of(Desk desk, Policy policy, List<Line> lines) {
    return List.of(
        new SettingGroup("brand", false, brand(desk.brand())),
        group(desk, Group.VOICE, lines),
        group(desk, Group.TRANSLATION, lines),
        group(desk, Group.CARDS, lines),
        group(desk, Group.CARE, lines),
        group(
            desk,
            Group.HASHTAGS,
            lines,
            fixed(
                "often",
                "hashtags.often",
                List.of(
                    words.say(
                        "settings.oftenOf",
                        policy.hashtags().often(),
                        policy.hashtags().recent())))),
        group(desk, Group.AI, lines),
        group(desk, Group.BUDGET, lines),
        group(desk, Group.NOTICES, lines));
  }

  private List<Setting> brand(Brand brand) {
    return List.of(
        fixed("name", "name", List.of(brand.name())),
        fixed("language", "language", List.of(brand.language().getDisplayLanguage(words.locale()))),
        fixed(
            "zone",
            "zone",
            List.of(
                brand.zone().getDisplayName(TextStyle.FULL, words.locale())
                    + " ("
                    + brand.zone().getId()
                    + ")")),
        fixed(
            "tolerance",
            "tolerance",
            List.of(words.say("settings.minutes", brand.tolerance().toMinutes()))));
  }

  private SettingGroup group(Desk desk, Group group, List<Line> lines, Setting... others) {
    List<Line> own = lines.stream().filter(line -> line.setting().group() == group).toList();
    return new SettingGroup(
        group.word(),
        group.isOpenTo(desk.person(), desk.id())
            && own.stream().anyMatch(line -> line.owner() != Owner.CONFIGURATION),
        Stream.concat(own.stream().map(line -> setting(desk, line)), Stream.of(others)).toList());
  }

  private Setting setting(Desk desk, Line line) {
    BrandSetting setting = line.setting();
    return new Setting(
        Said.name(setting),
        setting.key(),
        line.owner().name(),
        values(desk, setting, line.value()));
  }

  private List<String> values(Desk desk, BrandSetting setting, List<String> value) {
    if (setting != BrandSetting.PROVIDERS || value.isEmpty()) {
      return said.of(setting, value);
    }
    List<String> gone = entrusting.gone(desk.id(), value);
    return value.stream()
        .map(name -> gone.contains(name) ? words.say("settings.provider.gone", name) : name)
        .map(Visible::text)
        .toList();
  }

  /** Only the configuration has it. */
  private static Setting fixed(String name, String key, List<String> values) {
    return new Setting(name, key, "FIXED", values.stream().map(Visible::text).toList());
  }
}
