package io.postillion.plugin.desk.memory;

import io.postillion.core.Transactions;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Sources;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Posts;
import io.postillion.core.sample.SampleCare;
import io.postillion.core.translate.Translations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Samples that can be removed and brought back. */
@Configuration(proxyBeanMethods = false)
class SampleBeans {

  @Bean
  SampleCare sampleCare(
      Sources sources,
      Articles articles,
      Posts posts,
      Translations translations,
      MemoryFlow flow,
      Editing editing,
      Transactions transactions,
      Clock clock) {
    return new SampleCare(
        sources,
        articles,
        posts,
        translations,
        flow,
        editing,
        new MemorySampleJournal(),
        transactions,
        clock);
  }
}
