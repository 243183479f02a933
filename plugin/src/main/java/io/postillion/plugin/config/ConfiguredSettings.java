package io.postillion.plugin.config;

import io.postillion.core.brand.BrandId;
import io.postillion.core.setting.BrandSetting;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * Which settings of brands the configuration names, whatever it says of them: those are its own. It
 * is looked through once, as it is read once.
 */
public final class ConfiguredSettings implements BiPredicate<BrandId, BrandSetting> {

  private final Map<BrandId, Set<BrandSetting>> named;

  public ConfiguredSettings(Environment environment, Collection<String> brands) {
    named =
        brands.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    BrandId::new,
                    brand ->
                        Stream.of(BrandSetting.values())
                            .filter(setting -> isNamed(environment, brand, setting))
                            .collect(Collectors.toUnmodifiableSet())));
  }

  @Override
  public boolean test(BrandId brand, BrandSetting setting) {
    return named.getOrDefault(brand, Set.of()).contains(setting);
  }

  private static boolean isNamed(Environment environment, String brand, BrandSetting setting) {
    ConfigurationPropertyName name =
        ConfigurationPropertyName.of("postillion.brands.%s.%s".formatted(brand, setting.key()));
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source.getConfigurationProperty(name) != null
          || source.getConfigurationProperty(name.append("[0]")) != null
          || source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
        return true;
      }
    }
    return false;
  }
}
