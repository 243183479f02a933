package io.postillion.connectors.ai.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProviderSettingsTest {

  private static final Secret KEY = Secret.of("sk-planted");
  private static final URI HOME = URI.create("http://localhost:8080/v1");

  @Test
  void what_is_missing_is_named_with_the_provider() {
    assertRefused("main", ProviderKind.MISTRAL, null, HOME, "m", "'main' needs an API key");
    assertRefused("main", ProviderKind.OPENAI, KEY, HOME, " ", "'main' needs the name of a model");
    assertRefused("main", ProviderKind.OPENAI, KEY, URI.create("/v1"), "m", "needs a base URL");
    assertRefused("Main 1", ProviderKind.OPENAI, KEY, HOME, "m", "AI provider 'Main 1' must be");
  }

  @Test
  void azure_needs_an_address_for_everyone_has_another() {
    assertThatThrownBy(() -> ProviderSettings.of("main", ProviderKind.AZURE, KEY, "m"))
        .hasMessage("AI provider 'main' of kind azure needs a base URL");
  }

  @Test
  void a_timeout_is_above_zero() {
    assertThatThrownBy(
            () ->
                new ProviderSettings(
                    "main", ProviderKind.OPENAI, HOME, KEY, "m", Duration.ZERO, null, true))
        .hasMessage("AI provider 'main' needs a timeout above zero");
  }

  private static void assertRefused(
      String name, ProviderKind kind, Secret key, URI baseUrl, String model, String message) {
    assertThatThrownBy(
            () ->
                new ProviderSettings(
                    name, kind, baseUrl, key, model, Duration.ofSeconds(1), null, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
