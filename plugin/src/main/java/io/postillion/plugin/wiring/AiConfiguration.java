package io.postillion.plugin.wiring;

import io.postillion.connectors.ai.AiSettings;
import io.postillion.connectors.ai.Assistants;
import io.postillion.connectors.ai.BrandModels;
import io.postillion.connectors.ai.Drafters;
import io.postillion.connectors.ai.Handling;
import io.postillion.connectors.ai.mask.Masking;
import io.postillion.connectors.ai.model.ProviderKind;
import io.postillion.connectors.ai.model.ProviderSettings;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Allowance;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.Drafter;
import io.postillion.core.ai.Price;
import io.postillion.core.ai.prompt.House;
import io.postillion.core.brand.BrandId;
import io.postillion.core.memory.Recall;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.BrandAiProperties;
import io.postillion.plugin.config.PostillionProperties.PriceProperties;
import io.postillion.plugin.config.PostillionProperties.ProviderProperties;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who writes and helps to write: the configured models in their order, or the offline writer. */
@Configuration(proxyBeanMethods = false)
public class AiConfiguration {

  @Bean("postillionBrandModels")
  @ConditionalOnMissingBean
  BrandModels brandModels(
      PostillionProperties properties,
      HttpSettings http,
      AiCalls calls,
      Allowance allowance,
      House house,
      Clock clock,
      @Value("${postillion.ai.enabled:true}") boolean on) {
    return BrandModels.of(
        on ? settings(properties) : AiSettings.OFFLINE, http, calls, allowance, house, clock);
  }

  @Bean("postillionDrafter")
  @ConditionalOnMissingBean
  Drafter drafter(BrandModels models, Recall recall) {
    return Drafters.of(models, recall);
  }

  @Bean("postillionAssistant")
  @ConditionalOnMissingBean
  Assistant assistant(BrandModels models) {
    return Assistants.of(models);
  }

  static AiSettings settings(PostillionProperties properties) {
    List<ProviderProperties> providers = properties.ai().providers();
    Map<BrandId, List<String>> brands =
        properties.brands().keySet().stream()
            .collect(
                Collectors.toMap(
                    BrandId::new,
                    brand -> namesOf(providers, provider -> serves(provider, brand))));
    return new AiSettings(
        providers.stream().map(AiConfiguration::settings).toList(),
        namesOf(providers, provider -> provider.brands().isEmpty()),
        brands,
        AiSettings.DEFAULT_PATIENCE,
        properties.brands().entrySet().stream()
            .collect(
                Collectors.toMap(
                    brand -> new BrandId(brand.getKey()),
                    brand -> handling(brand.getValue().ai()))));
  }

  private static Handling handling(BrandAiProperties ai) {
    return new Handling(
        ai.mask().enabled() ? Masking.of(ai.mask().names()) : Masking.NONE,
        ai.offlineAfterFailure());
  }

  private static @Nullable Price price(@Nullable PriceProperties price) {
    return price == null ? null : new Price(price.input(), price.output(), price.currency());
  }

  static boolean serves(ProviderProperties provider, String brand) {
    return provider.brands().isEmpty() || provider.brands().contains(brand);
  }

  private static List<String> namesOf(
      List<ProviderProperties> providers, Function<ProviderProperties, Boolean> chosen) {
    return providers.stream().filter(chosen::apply).map(AiConfiguration::name).toList();
  }

  static String name(ProviderProperties provider) {
    return Objects.requireNonNullElse(provider.name(), provider.kind());
  }

  private static ProviderSettings settings(ProviderProperties provider) {
    ProviderKind kind = kind(provider);
    URI url = provider.url();
    String key = provider.apiKey();
    return new ProviderSettings(
        name(provider),
        kind,
        url == null ? defaultUrl(provider, kind) : url,
        key == null || key.isBlank() ? null : Secret.of(key),
        provider.model(),
        provider.timeout(),
        null,
        provider.schema(),
        price(provider.price()));
  }

  private static URI defaultUrl(ProviderProperties provider, ProviderKind kind) {
    return kind.defaultBaseUrl()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "AI provider '%s' needs the setting 'url'".formatted(name(provider))));
  }

  private static ProviderKind kind(ProviderProperties provider) {
    return Arrays.stream(ProviderKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(provider.kind()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "AI provider kind '%s' is unknown. Known are: %s."
                        .formatted(
                            provider.kind(),
                            Arrays.stream(ProviderKind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")))));
  }
}
