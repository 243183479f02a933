package io.postillion.connectors.ai.model;

import io.postillion.core.Secret;
import io.postillion.core.Slug;
import io.postillion.core.ai.Price;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One model of one provider.
 *
 * @param name as people chose it, e.g. {@code openai}; shown with every draft
 * @param apiKey null for a provider that wants none
 * @param timeout of one call, from the first byte sent to the last one read
 * @param temperature null for the model's own; some models take no other
 * @param schema whether the endpoint takes a JSON schema for the answer; without one the model is
 *     asked for JSON in words
 * @param price null when it is not known; it is never guessed
 */
public record ProviderSettings(
    String name,
    ProviderKind kind,
    URI baseUrl,
    @Nullable Secret apiKey,
    String model,
    Duration timeout,
    @Nullable Double temperature,
    boolean schema,
    @Nullable Price price) {

  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

  /**
   * @throws IllegalArgumentException when something is missing; the message says what to set
   */
  public ProviderSettings {
    Slug.require("AI provider", name);
    baseUrl = URI.create(baseUrl.toString().replaceFirst("/+$", ""));
    require(baseUrl.getHost() != null, name, "needs a base URL such as https://api.example/v1");
    require(!model.isBlank(), name, "needs the name of a model");
    require(apiKey != null || !kind.needsKey(), name, "needs an API key");
    require(timeout.toMillis() > 0, name, "needs a timeout above zero");
  }

  /** Of unknown price. */
  public ProviderSettings(
      String name,
      ProviderKind kind,
      URI baseUrl,
      @Nullable Secret apiKey,
      String model,
      Duration timeout,
      @Nullable Double temperature,
      boolean schema) {
    this(name, kind, baseUrl, apiKey, model, timeout, temperature, schema, null);
  }

  /**
   * With all defaults.
   *
   * @throws IllegalArgumentException when the kind has no default base URL
   */
  public static ProviderSettings of(
      String name, ProviderKind kind, @Nullable Secret apiKey, String model) {
    URI baseUrl =
        kind.defaultBaseUrl()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "AI provider '%s' of kind %s needs a base URL"
                            .formatted(name, kind.name().toLowerCase(Locale.ROOT))));
    return new ProviderSettings(name, kind, baseUrl, apiKey, model, DEFAULT_TIMEOUT, null, true);
  }

  public Optional<Secret> key() {
    return Optional.ofNullable(apiKey);
  }

  /** What a model is told beside the messages, for the record. */
  String parameters() {
    return "temperature=%s answer=%s"
        .formatted(temperature == null ? "default" : temperature, schema ? "schema" : "words");
  }

  private static void require(boolean condition, String name, String what) {
    if (!condition) {
      throw new IllegalArgumentException("AI provider '%s' %s".formatted(name, what));
    }
  }
}
