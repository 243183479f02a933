package io.postillion.plugin.config;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Disclosure;
import io.postillion.core.brand.Glossary;
import io.postillion.core.brand.HashtagPolicy;
import io.postillion.core.brand.Policies;
import io.postillion.core.brand.Policy;
import io.postillion.core.brand.Sensitive;
import io.postillion.core.brand.SensitiveDay;
import io.postillion.plugin.config.PostillionProperties.BrandProperties;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the configuration says that brands watch over; read once, so that mistakes show at start.
 */
public final class ConfiguredPolicies implements Policies {

  private final Map<BrandId, Policy> policies;

  /**
   * @throws IllegalArgumentException when a date, a label, a hashtag or a term cannot be used; the
   *     message names the setting
   */
  public ConfiguredPolicies(PostillionProperties properties) {
    policies =
        properties.brands().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    brand -> new BrandId(brand.getKey()),
                    brand -> policy(brand.getKey(), brand.getValue())));
  }

  @Override
  public Policy of(BrandId brand) {
    return policies.getOrDefault(brand, Policy.NONE);
  }

  private static Glossary glossary(String brand, BrandProperties settings) {
    try {
      return new Glossary(settings.glossary().stream().map(Glossary.Term::of).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "postillion.brands.%s.glossary: %s".formatted(brand, e.getMessage()), e);
    }
  }

  private static Policy policy(String brand, BrandProperties settings) {
    Glossary glossary = glossary(brand, settings);
    try {
      return new Policy(
          new Sensitive(
              settings.risk().topics(),
              settings.risk().dates().entrySet().stream()
                  .map(date -> SensitiveDay.of(date.getKey(), date.getValue()))
                  .toList()),
          new Disclosure(settings.disclosure().rule(), settings.disclosure().label()),
          new HashtagPolicy(
              settings.hashtags().preferred(),
              settings.hashtags().banned(),
              settings.hashtags().recent(),
              settings.hashtags().often()),
          glossary,
          settings.corrections());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "postillion.brands.%s.risk, .disclosure or .hashtags: %s"
              .formatted(brand, e.getMessage()),
          e);
    }
  }
}
