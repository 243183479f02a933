package io.postillion.plugin.wiring;

import io.postillion.connectors.ai.embed.Embedders;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.memory.BrandMemory;
import io.postillion.core.memory.Embeddings;
import io.postillion.core.memory.Learning;
import io.postillion.core.memory.MemorySettings;
import io.postillion.core.memory.Recall;
import io.postillion.core.memory.VoiceBook;
import io.postillion.core.post.Posts;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What brands remember: examples, found by vectors, and voice rules. */
@Configuration(proxyBeanMethods = false)
public class MemoryConfiguration {

  @Bean("postillionEmbeddings")
  @ConditionalOnMissingBean
  Embeddings embeddings(
      PostillionProperties properties, @Value("${postillion.ai.enabled:true}") boolean on) {
    if (!on) {
      return Embedders.words();
    }
    return switch (properties.ai().embeddings()) {
      case BUILT_IN -> Embedders.builtIn();
      case NONE -> Embedders.words();
    };
  }

  @Bean("postillionVoiceBook")
  VoiceBook voiceBook(
      Stores stores,
      Embeddings embeddings,
      PostillionProperties properties,
      Transactions transactions,
      Clock clock) {
    return new VoiceBook(
        stores.examples(),
        embeddings,
        stores.voiceDecisions(),
        settings(properties),
        transactions,
        clock);
  }

  @Bean("postillionRecall")
  @ConditionalOnMissingBean
  Recall recall(
      Stores stores, VoiceBook voice, Embeddings embeddings, PostillionProperties properties) {
    return new BrandMemory(stores.examples(), voice, embeddings, settings(properties));
  }

  @Bean("postillionLearning")
  Learning learning(
      Stores stores,
      Embeddings embeddings,
      Posts posts,
      Brands brands,
      Transactions transactions,
      PostillionProperties properties) {
    return new Learning(
        stores.examples(), embeddings, posts, brands, transactions, settings(properties));
  }

  @Bean("postillionRemembering")
  Remembering remembering(Learning learning) {
    return new Remembering(learning);
  }

  private static Map<BrandId, MemorySettings> settings(PostillionProperties properties) {
    return properties.brands().entrySet().stream()
        .collect(
            Collectors.toMap(
                brand -> new BrandId(brand.getKey()),
                brand -> brand.getValue().memory().settings()));
  }
}
