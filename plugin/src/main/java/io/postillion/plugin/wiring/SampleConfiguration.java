package io.postillion.plugin.wiring;

import io.postillion.core.Transactions;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Sources;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Posts;
import io.postillion.core.sample.SampleCare;
import io.postillion.core.sample.SampleJournal;
import io.postillion.core.translate.Translations;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Samples that can be removed. */
@Configuration(proxyBeanMethods = false)
public class SampleConfiguration {

  @Bean("postillionSampleJournal")
  SampleJournal sampleJournal(Stores stores) {
    return stores.sampleJournal();
  }

  @Bean("postillionSampleCare")
  SampleCare sampleCare(
      Sources sources,
      Articles articles,
      Posts posts,
      Translations translations,
      WorkItems items,
      Editing editing,
      SampleJournal journal,
      Transactions transactions,
      Clock clock) {
    return new SampleCare(
        sources, articles, posts, translations, items, editing, journal, transactions, clock);
  }
}
