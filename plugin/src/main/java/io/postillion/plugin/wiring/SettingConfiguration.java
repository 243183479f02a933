package io.postillion.plugin.wiring;

import io.postillion.connectors.ai.AiTasks;
import io.postillion.core.Transactions;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.brief.KnownFacts;
import io.postillion.core.check.BrandSurroundings;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Findings;
import io.postillion.core.check.Rules;
import io.postillion.core.content.Articles;
import io.postillion.core.memory.LearnedVoice;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.setting.Adjusting;
import io.postillion.core.setting.Adjustments;
import io.postillion.core.setting.Affording;
import io.postillion.core.setting.ChosenAiPolicies;
import io.postillion.core.setting.ChosenBudgets;
import io.postillion.core.setting.ChosenDesigns;
import io.postillion.core.setting.ChosenNow;
import io.postillion.core.setting.ChosenPolicies;
import io.postillion.core.setting.ChosenWishes;
import io.postillion.core.setting.Depicting;
import io.postillion.core.setting.Entrusting;
import io.postillion.core.setting.Foreseeing;
import io.postillion.core.setting.Telling;
import io.postillion.core.setting.Trials;
import io.postillion.core.setting.Usuals;
import io.postillion.core.translate.Translations;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.config.ConfiguredSettings;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What people set at the desk where the configuration leaves it out. */
@Configuration(proxyBeanMethods = false)
public class SettingConfiguration {

  @Bean("postillionAdjustments")
  Adjustments adjustments(Stores stores) {
    return stores.adjustments();
  }

  @Bean("postillionConfiguredSettings")
  ConfiguredSettings configuredSettings(Environment environment, PostillionProperties properties) {
    return new ConfiguredSettings(environment, properties.brands().keySet());
  }

  @Bean("postillionChosenNow")
  ChosenNow chosenNow(Adjustments journal, ConfiguredSettings configured, Clock clock) {
    return new ChosenNow(journal, configured, clock);
  }

  @Bean("postillionForeseeing")
  Foreseeing foreseeing(
      Posts posts,
      Stores stores,
      Policies policies,
      Articles articles,
      KnownFacts briefs,
      NetworkConnections networks,
      Findings findings,
      MadePictures pictures,
      Channels channels,
      Translations translations,
      LearnedVoice voice,
      Clock clock) {
    return new Foreseeing(
        posts,
        stores.brands(),
        configured(policies),
        (brands, watched) ->
            new Checking(
                Rules.heedingSettings(AiTasks.instructions(), AiTasks.others()),
                brands,
                articles,
                briefs,
                networks,
                findings,
                new BrandSurroundings(
                    posts,
                    brands,
                    watched,
                    pictures::isGenerated,
                    channels,
                    translations,
                    voice,
                    clock),
                pictures::words),
        clock);
  }

  /** A host with policies of its own has the last word about them. */
  @Bean("postillionAdjusting")
  Adjusting adjusting(
      Adjustments journal,
      ConfiguredSettings configured,
      Stores stores,
      Policies policies,
      ChosenBudgets budgets,
      ChosenAiPolicies ai,
      ChosenWishes wishes,
      ChosenDesigns designs,
      ChosenNow chosen,
      Foreseeing foreseeing,
      Affording affording,
      Entrusting entrusting,
      Telling telling,
      Depicting depicting,
      Transactions transactions,
      Clock clock) {
    return new Adjusting(
        journal,
        policies instanceof ChosenPolicies
            ? configured
            : configured.or((brand, setting) -> setting.isOfPolicy()),
        new Usuals(
            stores.brands(),
            configured(policies),
            budgets.configured(),
            ai.configured(),
            wishes.configured(),
            designs.configured()),
        chosen,
        new Trials(foreseeing, affording, entrusting, telling, depicting),
        transactions,
        clock);
  }

  private static Policies configured(Policies policies) {
    return policies instanceof ChosenPolicies chosen ? chosen.configured() : policies;
  }
}
