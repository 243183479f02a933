package io.postillion.plugin.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.core.ai.Price;
import io.postillion.core.brand.BrandId;
import io.postillion.core.setting.ChosenNow;
import io.postillion.plugin.config.PostillionProperties;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReinsConfigurationTest {

  private static final String AI = "postillion.brands.acme.ai.";
  private static final String PROVIDER = "postillion.ai.providers[0].";

  private final Map<String, String> settings =
      new HashMap<>(
          Map.of(
              "postillion.brands.acme.name",
              "Acme",
              PROVIDER + "kind",
              "openai",
              PROVIDER + "api-key",
              "k",
              PROVIDER + "model",
              "gpt"));

  private PostillionProperties properties() {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("postillion", PostillionProperties.class)
        .get();
  }

  private void start() {
    new BudgetConfiguration()
        .budgets(properties(), new ChosenNow(null, (brand, setting) -> true, null));
  }

  private void price(String currency) {
    settings.putAll(
        Map.of(
            PROVIDER + "price.input", "0.25",
            PROVIDER + "price.output", "2",
            PROVIDER + "price.currency", currency));
  }

  @Test
  void a_brand_that_says_nothing_keeps_answers_for_ninety_days_and_has_no_limit() {
    PostillionProperties.BrandAiProperties ai = properties().brands().get("acme").ai();

    assertThat(ai.keep()).isEqualTo(Duration.ofDays(90));
    assertThat(ai.offlineAfterFailure()).isTrue();
    assertThat(ai.mask().enabled()).isFalse();
    assertThat(ai.budget().soft()).isEqualTo(0.8);
    start();
  }

  @Test
  void a_price_becomes_the_providers() {
    price("EUR");

    assertThat(AiConfiguration.providers(properties()))
        .extracting(provider -> provider.price())
        .isEqualTo(
            List.of(
                new Price(
                    new BigDecimal("0.25"), new BigDecimal("2"), Currency.getInstance("EUR"))));
  }

  private List<String> asked() {
    return new AiConfiguration()
        .aiPolicies(properties(), new ChosenNow(null, (brand, setting) -> true, null))
        .configured()
        .of(new BrandId("acme"))
        .providers();
  }

  private void second(String name) {
    String second = "postillion.ai.providers[1].";
    settings.putAll(Map.of(second + "kind", "ollama", second + "name", name));
    settings.putAll(Map.of(second + "url", "http://localhost:1", second + "model", "m"));
  }

  @Test
  void a_brand_that_says_nothing_asks_all_that_serve_it_in_their_order() {
    second("local");
    assertThat(asked()).containsExactly("openai", "local");

    settings.put("postillion.ai.providers[1].brands", "other");
    assertThat(asked()).containsExactly("openai");
  }

  @Test
  void a_brand_names_whom_it_asks_in_its_own_order_or_nobody() {
    second("local");
    settings.put(AI + "providers", "local,openai");
    assertThat(asked()).containsExactly("local", "openai");

    settings.put(AI + "providers", "");
    assertThat(asked()).isEmpty();
  }

  @Test
  void a_provider_that_is_none_of_the_brands_does_not_start() {
    second("local");
    settings.put("postillion.ai.providers[1].brands", "other");
    settings.put(AI + "providers", "local");

    assertThatThrownBy(this::asked)
        .hasMessage(
            "postillion.brands.acme.ai.providers names 'local', but no AI provider of that name serves the brand. There are: [openai]. Correct it, or add the provider under postillion.ai.providers.");
  }

  @Test
  void money_need_only_count_what_the_configuration_has_the_brand_ask() {
    second("local");
    price("EUR");
    settings.putAll(Map.of(AI + "budget.money", "40", AI + "budget.currency", "EUR"));
    assertThatThrownBy(this::start).hasMessageContaining("'local' has no price in it");

    settings.put(AI + "providers", "openai");
    start();
  }

  @Test
  void a_budget_of_money_that_nothing_would_count_against_does_not_start() {
    settings.putAll(Map.of(AI + "budget.money", "40", AI + "budget.currency", "EUR"));

    assertThatThrownBy(this::start)
        .hasMessageStartingWith(
            "Brand 'acme' has an AI budget in EUR, but AI provider 'openai' has no price in it.");

    price("USD");
    assertThatThrownBy(this::start).hasMessageContaining("has no price in it");

    price("EUR");
    start();
  }

  @Test
  void money_has_a_currency() {
    settings.put(AI + "budget.money", "40");

    assertThatThrownBy(this::properties).rootCause().hasMessageContaining("ai.budget.currency");
  }

  @Test
  void answers_are_kept_for_an_hour_at_least() {
    settings.put(AI + "keep", "1m");

    assertThatThrownBy(this::properties).rootCause().hasMessageContaining("an hour or more");
  }
}
