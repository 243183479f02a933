package io.postillion.plugin.wiring;

import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Cost;
import io.postillion.core.ai.Spending;
import io.postillion.core.brand.BrandId;
import io.postillion.core.setting.Affording;
import io.postillion.core.setting.ChosenBudgets;
import io.postillion.core.setting.ChosenNow;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.BudgetProperties;
import io.postillion.plugin.config.PostillionProperties.ProviderProperties;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What brands may use of models: as the configuration has it, and as people set it at the desk. */
@Configuration(proxyBeanMethods = false)
public class BudgetConfiguration {

  @Bean("postillionBudgets")
  ChosenBudgets budgets(PostillionProperties properties, ChosenNow chosen) {
    properties.brands().keySet().forEach(brand -> requireCountable(properties, brand));
    Map<BrandId, Budget> budgets =
        properties.brands().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    brand -> new BrandId(brand.getKey()),
                    brand -> budget(brand.getValue().ai().budget())));
    return new ChosenBudgets(brand -> budgets.getOrDefault(brand, Budget.NONE), chosen::of);
  }

  @Bean("postillionAffording")
  Affording affording(Spending spending, ChosenBudgets budgets, PostillionProperties properties) {
    return new Affording(
        spending,
        budgets.configured(),
        (brand, currency) -> uncounted(properties, brand.value(), currency).isEmpty());
  }

  private static Budget budget(BudgetProperties budget) {
    BigDecimal money = budget.money();
    Currency currency = budget.currency();
    return new Budget(
        budget.tokens(),
        money == null || currency == null ? null : new Cost(money, currency),
        budget.soft());
  }

  /** A limit in money that counts nothing would be none. */
  private static void requireCountable(PostillionProperties properties, String name) {
    Optional.ofNullable(properties.brands().get(name))
        .map(brand -> brand.ai().budget().currency())
        .ifPresent(
            currency ->
                uncounted(properties, name, currency)
                    .ifPresent(
                        provider -> {
                          throw new IllegalArgumentException(
                              "Brand '%s' has an AI budget in %s, but AI provider '%s' has no price in it. Set its 'price' with input, output and currency, or leave out the budget's money."
                                  .formatted(name, currency, AiConfiguration.name(provider)));
                        }));
  }

  /** A provider that the brand asks, or may be made to, and that has no price in a currency. */
  private static Optional<ProviderProperties> uncounted(
      PostillionProperties properties, String brand, Currency currency) {
    return AiConfiguration.asked(properties, brand).stream()
        .filter(provider -> !isPricedIn(provider, currency))
        .findFirst();
  }

  private static boolean isPricedIn(ProviderProperties provider, Currency currency) {
    return Optional.ofNullable(provider.price())
        .filter(price -> currency.equals(price.currency()))
        .isPresent();
  }
}
