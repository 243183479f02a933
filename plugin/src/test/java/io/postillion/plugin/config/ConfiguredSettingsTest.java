package io.postillion.plugin.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.postillion.core.brand.BrandId;
import io.postillion.core.setting.BrandSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** The configuration has what it names, whatever it says of it. */
class ConfiguredSettingsTest {

  private static final BrandId ACME = new BrandId("acme-foods");
  private static final BrandId OTHER = new BrandId("other");

  private static List<BrandSetting> named(BrandId brand, PropertySource<?> source) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(source);
    ConfiguredSettings settings =
        new ConfiguredSettings(environment, List.of(ACME.value(), OTHER.value()));
    return Stream.of(BrandSetting.values())
        .filter(setting -> settings.test(brand, setting))
        .toList();
  }

  private static PropertySource<?> yaml(String settings) throws IOException {
    String yaml =
        "postillion:\n  brands:\n    acme-foods:\n      name: Acme\n" + settings.indent(6);
    return new YamlPropertySourceLoader()
        .load("file", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
        .get(0);
  }

  @Test
  void what_a_file_leaves_out_is_not_named() throws IOException {
    assertThat(named(ACME, yaml("voice: { rules: [Short.] }"))).containsExactly(BrandSetting.RULES);
    assertThat(named(OTHER, yaml("voice: { rules: [Short.] }"))).isEmpty();
    assertThat(named(ACME, yaml("language: fr"))).isEmpty();
  }

  @Test
  void a_value_that_is_the_usual_one_or_empty_is_named_too() throws IOException {
    assertThat(
            named(
                ACME,
                yaml(
                    """
                    voice: { tone: "clear, friendly, factual", rules: [] }
                    words: { forbidden: [], required: }
                    risk: { topics: [], dates: { 11-13: Attacks } }
                    disclosure: { rule: never, label: { en: Made with AI } }
                    hashtags: { preferred: [Bread], banned: [] }
                    corrections: none
                    card: { background: "#f7f5f0", text: "#14213d", accent: "#a3431f" }
                    notices: { events: { review: email }, digest: none, digest-at: "08:00", quiet: "", urgent-passes: false }
                    glossary: []
                    ai: { providers: [], mask: { enabled: false, names: [] }, offline-after-failure: true, budget: { tokens: 5000, money: 40, currency: EUR, soft: 0.8 } }
                    """)))
        .containsExactly(BrandSetting.values());
  }

  /** Spring keeps the name of an empty list, and nothing of an empty map. */
  @Test
  void an_empty_map_leaves_nothing_behind_to_be_named() throws IOException {
    assertThat(named(ACME, yaml("risk: { dates: {} }"))).isEmpty();
  }

  @Test
  void a_list_or_a_map_is_named_by_any_entry() throws IOException {
    assertThat(named(ACME, yaml("risk.dates:\n  11-13: Attacks in Paris")))
        .containsExactly(BrandSetting.DAYS);
    assertThat(named(ACME, yaml("hashtags.banned[0]: spam"))).containsExactly(BrandSetting.BANNED);
    assertThat(named(ACME, yaml("hashtags: { recent: 20 }"))).isEmpty();
    assertThat(named(ACME, yaml("glossary:\n  - { keep: Acme Cloud }")))
        .containsExactly(BrandSetting.GLOSSARY);
    assertThat(named(ACME, yaml("ai: { keep: 30d, budget: { tokens: 5000 } }")))
        .containsExactly(BrandSetting.TOKENS);
  }

  @Test
  void variables_and_arguments_count_like_files() {
    assertThat(
            named(
                ACME,
                new SystemEnvironmentPropertySource(
                    "test-systemEnvironment",
                    Map.of(
                        "POSTILLION_BRANDS_ACMEFOODS_VOICE_TONE", "dry",
                        "POSTILLION_BRANDS_ACMEFOODS_WORDS_FORBIDDEN_0", "cheap",
                        "POSTILLION_BRANDS_ACMEFOODS_DISCLOSURE_LABEL_EN", "Made with AI"))))
        .containsExactly(BrandSetting.TONE, BrandSetting.FORBIDDEN, BrandSetting.LABELS);
    assertThat(
            named(
                OTHER,
                new MapPropertySource(
                    "commandLineArgs", Map.of("postillion.brands.other.corrections", "none"))))
        .containsExactly(BrandSetting.CORRECTIONS);
  }

  @Test
  void a_brand_that_nobody_configured_has_nothing_named() throws IOException {
    assertThat(named(new BrandId("unknown"), yaml("corrections: none"))).isEmpty();
  }
}
