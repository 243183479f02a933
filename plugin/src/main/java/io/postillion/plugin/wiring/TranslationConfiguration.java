package io.postillion.plugin.wiring;

import io.postillion.connectors.ai.BrandModels;
import io.postillion.connectors.ai.Translators;
import io.postillion.core.Transactions;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Policies;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.check.Checking;
import io.postillion.core.flow.Flow;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.translate.Translating;
import io.postillion.core.translate.Translations;
import io.postillion.core.translate.Translator;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Posts in other languages. */
@Configuration(proxyBeanMethods = false)
public class TranslationConfiguration {

  @Bean("postillionTranslations")
  Translations translations(Stores stores) {
    return stores.translations();
  }

  @Bean("postillionTranslator")
  @ConditionalOnMissingBean
  Translator translator(BrandModels models) {
    return Translators.of(models);
  }

  @Bean("postillionTranslating")
  Translating translating(
      Translator translator,
      Translations translations,
      Brands brands,
      Policies policies,
      Channels channels,
      NetworkConnections networks,
      Posts posts,
      MadePictures made,
      Inheriting inheriting,
      Checking checking,
      History history,
      Flow flow,
      Transactions transactions,
      Clock clock) {
    return new Translating(
        translator,
        translations,
        brands,
        policies,
        channels,
        networks,
        posts,
        made,
        inheriting,
        checking,
        history,
        flow,
        transactions,
        clock);
  }
}
