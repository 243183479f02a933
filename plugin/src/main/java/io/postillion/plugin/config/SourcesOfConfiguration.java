package io.postillion.plugin.config;

import io.postillion.core.brand.BrandId;
import io.postillion.core.content.ConfiguredSources;
import io.postillion.core.content.SourceId;
import io.postillion.plugin.config.PostillionProperties.SourceProperties;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources below {@code postillion.brands.<brand>.sources}. */
public final class SourcesOfConfiguration implements ConfiguredSources {

  private final PostillionProperties properties;
  private final Set<String> names;

  public SourcesOfConfiguration(PostillionProperties properties) {
    this.properties = properties;
    this.names =
        properties.brands().values().stream()
            .flatMap(brand -> brand.sources().keySet().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean name(SourceId id) {
    return names.contains(id.value());
  }

  @Override
  public List<Reading> of(BrandId brand) {
    return properties.brands().entrySet().stream()
        .filter(one -> one.getKey().equals(brand.value()))
        .flatMap(one -> one.getValue().sources().entrySet().stream())
        .flatMap(source -> reading(source.getKey(), source.getValue()))
        .toList();
  }

  private static Stream<Reading> reading(String name, SourceProperties source) {
    URI address = source.folder() == null ? source.url() : null;
    return address == null
        ? Stream.empty()
        : Stream.of(new Reading(Objects.requireNonNullElse(source.name(), name), address));
  }
}
