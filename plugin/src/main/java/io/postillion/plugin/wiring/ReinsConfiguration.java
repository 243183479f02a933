package io.postillion.plugin.wiring;

import io.postillion.connectors.ai.AiTasks;
import io.postillion.connectors.ai.BrandModels;
import io.postillion.connectors.ai.TryOuts;
import io.postillion.core.Transactions;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Budgets;
import io.postillion.core.ai.Forgetting;
import io.postillion.core.ai.Spending;
import io.postillion.core.ai.prompt.PromptLibrary;
import io.postillion.core.ai.prompt.Trying;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brief.Briefs;
import io.postillion.core.content.Articles;
import io.postillion.core.memory.Recall;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.BrandProperties;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What holds models back: budgets, and how long their answers are kept. */
@Configuration(proxyBeanMethods = false)
public class ReinsConfiguration {

  /** Whoever was about to use a picture when it was forgotten has done so by then. */
  private static final Duration GRACE = Duration.ofDays(1);

  @Bean("postillionSpending")
  Spending spending(AiCalls calls, Brands brands, Budgets budgets, Clock clock) {
    return new Spending(calls, brands, budgets, clock);
  }

  @Bean("postillionForgetting")
  Forgetting forgetting(
      Stores stores, Brands brands, PostillionProperties properties, Clock clock) {
    return new Forgetting(
        List.of(
            stores.aiCalls()::forgetOutputs,
            stores.suggestions()::forget,
            stores.offeredDrafts()::forget,
            stores.altTexts()::forget,
            stores.madePictures()::forget,
            (brand, before, most) -> stores.media().forget(brand, before.minus(GRACE), most)),
        brands,
        each(properties, brand -> brand.ai().keep()),
        clock);
  }

  @Bean("postillionPromptLibrary")
  PromptLibrary promptLibrary(Stores stores, Transactions transactions, Clock clock) {
    return new PromptLibrary(
        stores.housePrompts(), stores.fates(), AiTasks.open(), transactions, clock);
  }

  @Bean("postillionTrying")
  Trying trying(
      BrandModels models,
      PromptLibrary library,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Recall recall,
      Clock clock) {
    return new Trying(
        TryOuts.of(models, recall, clock), library, brands, channels, networks, articles, briefs);
  }

  @Bean("postillionTidying")
  Tidying tidying(Forgetting forgetting) {
    return new Tidying(forgetting);
  }

  private static <T> Map<BrandId, T> each(
      PostillionProperties properties, Function<BrandProperties, T> what) {
    return properties.brands().entrySet().stream()
        .collect(
            Collectors.toMap(
                brand -> new BrandId(brand.getKey()), brand -> what.apply(brand.getValue())));
  }
}
