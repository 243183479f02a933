package io.postillion.plugin.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Disclosure.Rule;
import io.postillion.core.brand.Glossary.Rendering;
import io.postillion.core.brand.Policies;
import io.postillion.core.brand.Policy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

class ConfiguredPoliciesTest {

  private static final BrandId ACME = new BrandId("acme");

  private static Policies configured(String settings) throws Exception {
    String yaml = "postillion:\n  brands:\n    acme:\n      name: Acme\n" + settings.indent(6);
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("test", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
        .forEach(environment.getPropertySources()::addFirst);
    return new ConfiguredPolicies(
        new Binder(ConfigurationPropertySources.get(environment))
            .bindOrCreate("postillion", PostillionProperties.class));
  }

  @Test
  void a_brand_says_what_it_treads_softly_around_and_when_readers_are_told_of_ai()
      throws Exception {
    Policy policy =
        configured(
                """
                risk:
                  topics: [layoffs, plan social]
                  dates:
                    11-13: Attacks in Paris
                    2026-12-01: Day of mourning
                disclosure:
                  rule: when-ai-wrote
                  label:
                    en: Made with AI
                    fr: Fait avec l’IA
                """)
            .of(ACME);

    assertThat(policy.sensitive().topics()).containsExactly("layoffs", "plan social");
    assertThat(policy.sensitive().on(LocalDate.of(2030, 11, 13)))
        .containsExactly("Attacks in Paris");
    assertThat(policy.sensitive().on(LocalDate.of(2026, 12, 1))).containsExactly("Day of mourning");
    assertThat(policy.disclosure().rule()).isEqualTo(Rule.WHEN_AI_WROTE);
    assertThat(policy.disclosure().label(Locale.FRANCE)).isEqualTo("Fait avec l’IA");
  }

  @Test
  void a_glossary_has_words_by_language_and_what_stays_as_it_is() throws Exception {
    Policy policy =
        configured(
                """
                glossary:
                  - { en: cargo bike, fr: vélo cargo, de: Lastenrad }
                  - { keep: Acme Cloud }
                """)
            .of(ACME);

    assertThat(policy.glossary().between(Locale.UK, Locale.FRANCE))
        .containsExactly(
            new Rendering("cargo bike", "vélo cargo"), new Rendering("Acme Cloud", "Acme Cloud"));
    assertThat(policy.glossary().between(Locale.FRENCH, Locale.ITALIAN))
        .extracting(Rendering::isKept)
        .containsExactly(true);
  }

  @Test
  void a_term_that_says_too_little_or_too_much_names_the_setting() {
    assertThatThrownBy(() -> configured("glossary:\n  - { en: cargo bike }\n"))
        .hasMessageContaining("postillion.brands.acme.glossary")
        .hasMessageContaining("'cargo bike' needs words in a second language");
    assertThatThrownBy(() -> configured("glossary:\n  - { keep: Acme Cloud, fr: Nuage }\n"))
        .hasMessageContaining("'Acme Cloud' stays as it is");
  }

  @Test
  void a_brand_that_says_nothing_records_and_tells_nothing() throws Exception {
    assertThat(configured("").of(ACME)).isEqualTo(Policy.NONE);
    assertThat(configured("").of(new BrandId("other"))).isEqualTo(Policy.NONE);
  }

  @Test
  void a_date_that_is_none_names_the_setting() {
    assertThatThrownBy(() -> configured("risk:\n  dates:\n    13-11: A day\n"))
        .hasMessageContaining("postillion.brands.acme.risk")
        .hasMessageContaining("'13-11' is no date. Write 11-13");
  }
}
