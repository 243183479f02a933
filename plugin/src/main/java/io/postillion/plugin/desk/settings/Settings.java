package io.postillion.plugin.desk.settings;

import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Glossary;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.SensitiveDay;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.settings.SettingGroup.Setting;
import io.postillion.plugin.desk.text.Visible;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what is set for a brand, in words. */
final class Settings {

  private final Words words;

  Settings(Words words) {
    this.words = words;
  }

  List<SettingGroup> of(Brand brand, Policy policy) {
    return List.of(
        new SettingGroup(
            "brand",
            List.of(
                one("name", "name", brand.name()),
                one("language", "language", brand.language().getDisplayLanguage(words.locale())),
                one(
                    "zone",
                    "zone",
                    brand.zone().getDisplayName(TextStyle.FULL, words.locale())
                        + " ("
                        + brand.zone().getId()
                        + ")"),
                one(
                    "tolerance",
                    "tolerance",
                    words.say("settings.minutes", brand.tolerance().toMinutes())))),
        new SettingGroup(
            "voice",
            List.of(
                one("tone", "voice.tone", brand.voice().tone()),
                some("rules", "voice.rules", brand.voice().rules()),
                some("forbidden", "words.forbidden", brand.words().forbidden()),
                some("required", "words.required", brand.words().required()),
                some("glossary", "glossary", terms(policy.glossary())))),
        new SettingGroup(
            "care",
            List.of(
                some("topics", "risk.topics", policy.sensitive().topics()),
                some("days", "risk.dates", days(policy)),
                some("disclosure", "disclosure", disclosure(brand, policy.disclosure())),
                one(
                    "corrections",
                    "corrections",
                    words.say("settings.corrections." + policy.corrections().name())))),
        new SettingGroup(
            "hashtags",
            List.of(
                some("preferred", "hashtags.preferred", tags(policy.hashtags().preferred())),
                some("banned", "hashtags.banned", tags(policy.hashtags().banned())),
                one(
                    "often",
                    "hashtags.often",
                    words.say(
                        "settings.oftenOf",
                        policy.hashtags().often(),
                        policy.hashtags().recent())))));
  }

  private static Setting one(String name, String key, String value) {
    return some(name, key, List.of(value));
  }

  private static Setting some(String name, String key, List<String> values) {
    return new Setting(name, key, values.stream().map(Visible::text).toList());
  }

  private static List<String> tags(Iterable<String> tags) {
    List<String> shown = new ArrayList<>();
    tags.forEach(tag -> shown.add("#" + tag));
    return shown.stream().sorted().toList();
  }

  private List<String> days(Policy policy) {
    return policy.sensitive().days().stream().map(this::day).toList();
  }

  private String day(SensitiveDay day) {
    String date =
        "%d %s"
            .formatted(
                day.day().getDayOfMonth(),
                day.day().getMonth().getDisplayName(TextStyle.FULL, words.locale()));
    return (day.year() == null ? date : date + " " + day.year()) + ": " + day.name();
  }

  private List<String> disclosure(Brand brand, Disclosure disclosure) {
    String rule = words.say("settings.disclosure." + disclosure.rule().name());
    return disclosure.rule() == Disclosure.Rule.NEVER
        ? List.of(rule)
        : List.of(rule, words.say("settings.label", disclosure.label(brand.language())));
  }

  private static List<String> terms(Glossary glossary) {
    return glossary.terms().stream().map(Settings::term).toList();
  }

  private static String term(Glossary.Term term) {
    Map<String, String> inOrder = new TreeMap<>(term.words());
    return Stream.concat(
            Stream.of(term.kept()).filter(kept -> !kept.isEmpty()),
            inOrder.entrySet().stream()
                .map(word -> word.getKey().toUpperCase(Locale.ROOT) + " " + word.getValue()))
        .reduce((one, next) -> one + " · " + next)
        .orElse("");
  }
}
