package io.postillion.plugin.wiring;

import io.postillion.connectors.ai.AiSettings;
import io.postillion.connectors.ai.Assistants;
import io.postillion.connectors.ai.BrandModels;
import io.postillion.connectors.ai.Drafters;
import io.postillion.connectors.ai.mask.Masking;
import io.postillion.connectors.ai.model.ProviderKind;
import io.postillion.connectors.ai.model.ProviderSettings;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Secret;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.AiProvider;
import io.postillion.core.ai.AiProviders;
import io.postillion.core.ai.Allowance;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.Drafter;
import io.postillion.core.ai.Price;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.prompt.House;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Articles;
import io.postillion.core.memory.Recall;
import io.postillion.core.setting.ChosenAiPolicies;
import io.postillion.core.setting.ChosenNow;
import io.postillion.core.setting.Entrusting;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who writes and helps to write: the configured models in their order, or the offline writer. */
@Configuration(proxyBeanMethods = false)
public class AiConfiguration {

  @Bean("postillionAiPolicies")
  ChosenAiPolicies aiPolicies(PostillionProperties properties, ChosenNow chosen) {
    Map<BrandId, AiPolicy> policies =
        properties.brands().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    brand -> new BrandId(brand.getKey()),
                    brand -> policy(properties, brand.getKey(), brand.getValue().ai())));
    AiPolicy others =
        AiPolicy.asking(
            properties.ai().providers().stream()
                .filter(provider -> provider.brands().isEmpty())
                .map(AiConfiguration::name)
                .toList());
    return new ChosenAiPolicies(brand -> policies.getOrDefault(brand, others), chosen::of);
  }

  @Bean("postillionAiProviders")
  AiProviders aiProviders(
      PostillionProperties properties, @Value("${postillion.ai.enabled:true}") boolean on) {
    return brand ->
        properties.ai().providers().stream()
            .filter(provider -> on && serves(provider, brand.value()))
            .map(
                provider ->
                    new AiProvider(name(provider), provider.model(), price(provider.price())))
            .toList();
  }

  @Bean("postillionEntrusting")
  Entrusting entrusting(
      ChosenAiPolicies policies,
      AiProviders providers,
      AiCalls calls,
      Spending spending,
      Articles articles) {
    return new Entrusting(
        policies.configured(), providers, calls, spending, articles, Masking::find);
  }

  @Bean("postillionBrandModels")
  @ConditionalOnMissingBean
  BrandModels brandModels(
      PostillionProperties properties,
      ChosenAiPolicies policies,
      HttpSettings http,
      AiCalls calls,
      Allowance allowance,
      House house,
      Clock clock,
      @Value("${postillion.ai.enabled:true}") boolean on) {
    return BrandModels.of(
        on
            ? new AiSettings(
                providers(properties),
                policies,
                (brand, name) -> serves(properties, brand, name),
                AiSettings.DEFAULT_PATIENCE)
            : AiSettings.OFFLINE,
        http,
        calls,
        allowance,
        house,
        clock);
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

  static List<ProviderSettings> providers(PostillionProperties properties) {
    return properties.ai().providers().stream().map(AiConfiguration::settings).toList();
  }

  private static AiPolicy policy(
      PostillionProperties properties, String brand, BrandAiProperties ai) {
    List<String> names = asked(properties, brand).stream().map(AiConfiguration::name).toList();
    return new AiPolicy(names, ai.mask().enabled(), ai.mask().names(), ai.offlineAfterFailure());
  }

  /**
   * Whom the configuration has a brand ask: those it names in that order, or all that serve it.
   *
   * @throws IllegalArgumentException when it names one that does not serve the brand
   */
  static List<ProviderProperties> asked(PostillionProperties properties, String brand) {
    List<ProviderProperties> all =
        properties.ai().providers().stream().filter(provider -> serves(provider, brand)).toList();
    return Optional.ofNullable(properties.brands().get(brand))
        .map(one -> one.ai().providers())
        .map(names -> names.stream().distinct().map(name -> named(name, all, brand)).toList())
        .orElse(all);
  }

  private static ProviderProperties named(String name, List<ProviderProperties> all, String brand) {
    return all.stream()
        .filter(provider -> name(provider).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "postillion.brands.%s.ai.providers names '%s', but no AI provider of that name serves the brand. There are: %s. Correct it, or add the provider under postillion.ai.providers."
                        .formatted(brand, name, all.stream().map(AiConfiguration::name).toList())));
  }

  private static @Nullable Price price(@Nullable PriceProperties price) {
    return price == null ? null : new Price(price.input(), price.output(), price.currency());
  }

  /** Also of a provider that was chosen before the configuration gave it to other brands. */
  private static boolean serves(PostillionProperties properties, BrandId brand, String name) {
    return properties.ai().providers().stream()
        .anyMatch(provider -> name(provider).equals(name) && serves(provider, brand.value()));
  }

  static boolean serves(ProviderProperties provider, String brand) {
    return provider.brands().isEmpty() || provider.brands().contains(brand);
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
