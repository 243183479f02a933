package io.postillion.plugin.desk.memory;

import io.postillion.connectors.ai.mask.Masking;
import io.postillion.connectors.cards.CardPictures;
import io.postillion.connectors.cards.CardPictures.Look;
import io.postillion.core.Transactions;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.AiPolicy;
import io.postillion.core.ai.Budget;
import io.postillion.core.ai.Budgets;
import io.postillion.core.ai.Spending;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Policies;
import io.postillion.core.brief.KnownFacts;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Circumstances;
import io.postillion.core.check.Findings;
import io.postillion.core.check.Rules;
import io.postillion.core.check.voice.Habits;
import io.postillion.core.content.Articles;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.UsualWishes;
import io.postillion.core.notice.WishBook;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.setting.Adjusting;
import io.postillion.core.setting.Affording;
import io.postillion.core.setting.BrandSetting;
import io.postillion.core.setting.ChosenBudgets;
import io.postillion.core.setting.ChosenNow;
import io.postillion.core.setting.ChosenWishes;
import io.postillion.core.setting.Depicting;
import io.postillion.core.setting.Entrusting;
import io.postillion.core.setting.Foreseeing;
import io.postillion.core.setting.Telling;
import io.postillion.core.setting.Trials;
import io.postillion.core.setting.Usuals;
import io.postillion.core.visual.CardDesign;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.notice.ConfiguredWishes;
import io.postillion.plugin.notice.NotifyProperties;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings that people change; three of them are the configuration's. */
@Configuration(proxyBeanMethods = false)
public class SettingBeans {

  /** All by mail, at once. */
  public static final UsualWishes WISHES =
      new ConfiguredWishes(
          new Binder(new MapConfigurationPropertySource(Map.of()))
              .bindOrCreate("postillion.notify", NotifyProperties.class)
              .defaults(),
          Map.of());

  private static final Set<BrandSetting> CONFIGURED =
      Set.of(BrandSetting.RULES, BrandSetting.TOPICS, BrandSetting.CORRECTIONS);

  @Bean
  MemoryAdjustments adjustments() {
    return new MemoryAdjustments();
  }

  @Bean
  Foreseeing foreseeing(
      Posts posts,
      Brands brands,
      Policies policies,
      Articles articles,
      KnownFacts briefs,
      NetworkConnections networks,
      Findings findings,
      MadePictures made,
      Clock clock) {
    return new Foreseeing(
        posts,
        brands,
        policies,
        (chosen, watched) ->
            new Checking(
                Rules.heedingSettings(List.of(), List.of()),
                chosen,
                articles,
                briefs,
                networks,
                findings,
                (post, content, writer, network) ->
                    new Circumstances(
                        watched.of(post.brand()), null, Habits.NONE, false, network.marksAi()),
                made::words),
        clock);
  }

  /** As the configuration has it. */
  private static Budget budget(BrandId brand) {
    return brand.equals(Sample.VELO) ? new Budget(1_000_000L, null, 0.8) : Budget.NONE;
  }

  @Bean
  ChosenNow chosenNow(MemoryAdjustments journal, Clock clock) {
    return new ChosenNow(journal, (brand, setting) -> CONFIGURED.contains(setting), clock);
  }

  /** Whoever asks looks afresh: nothing that one test set is remembered in another. */
  @Bean
  Budgets budgets(MemoryAdjustments journal, Clock clock) {
    return new ChosenBudgets(SettingBeans::budget, brand -> chosenNow(journal, clock).of(brand));
  }

  @Bean
  Affording affording(Spending spending) {
    return new Affording(
        spending,
        SettingBeans::budget,
        (brand, currency) -> currency.getCurrencyCode().equals("EUR"));
  }

  /** As the configuration has it. */
  private static AiPolicy ai(BrandId brand) {
    return new AiPolicy(List.of("openai", "local"), false, List.of("Camille Roux"), true);
  }

  @Bean
  MemoryProviders providers() {
    return new MemoryProviders();
  }

  @Bean
  Entrusting entrusting(
      MemoryProviders providers, AiCalls calls, Spending spending, Articles articles) {
    return new Entrusting(SettingBeans::ai, providers, calls, spending, articles, Masking::find);
  }

  /** Whoever asks looks afresh, as with budgets. */
  @Bean
  ChosenWishes usualWishes(MemoryAdjustments journal, Clock clock) {
    return new ChosenWishes(WISHES, brand -> chosenNow(journal, clock).of(brand));
  }

  @Bean
  Depicting depicting(Articles articles, Brands brands) {
    return new Depicting(
        brand -> CardDesign.PLAIN,
        new CardPictures(Map.of(Sample.VELO, new Look("Vélo Durance", CardDesign.PLAIN))),
        articles,
        brands);
  }

  @Bean
  Telling telling(AddressBook addresses, WishBook book, ChosenWishes wishes, Clock clock) {
    return new Telling(addresses, book, wishes.configured(), true, clock);
  }

  @Bean
  Adjusting adjusting(
      MemoryAdjustments journal,
      Brands brands,
      Policies policies,
      Foreseeing foreseeing,
      Affording affording,
      Entrusting entrusting,
      Telling telling,
      Depicting depicting,
      ChosenWishes wishes,
      ChosenNow chosen,
      Transactions transactions,
      Clock clock) {
    return new Adjusting(
        journal,
        (brand, setting) -> CONFIGURED.contains(setting),
        new Usuals(
            brands,
            policies,
            SettingBeans::budget,
            SettingBeans::ai,
            wishes.configured(),
            brand -> CardDesign.PLAIN),
        chosen,
        new Trials(foreseeing, affording, entrusting, telling, depicting),
        transactions,
        clock);
  }
}
