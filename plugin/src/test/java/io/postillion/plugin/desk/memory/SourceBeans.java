package io.postillion.plugin.desk.memory;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.content.Articles;
import io.postillion.core.content.ConfiguredSources;
import io.postillion.core.content.SourceBook;
import io.postillion.core.content.SourceId;
import io.postillion.core.content.SourceSteps;
import io.postillion.core.content.Sources;
import io.postillion.core.content.Sourcing;
import io.postillion.plugin.store.HandedSecrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sources that are set at the desk, beside three of the configuration. */
@Configuration(proxyBeanMethods = false)
public class SourceBeans {

  /** Which sources the configuration names. */
  static final class Named implements ConfiguredSources {

    private static final Set<String> NAMES = Set.of("blog", "press", "try-outs", "velo-shadowed");

    @Override
    public boolean name(SourceId id) {
      return NAMES.contains(id.value());
    }

    @Override
    public List<Reading> of(BrandId brand) {
      return brand.equals(Sample.VELO)
          ? List.of(new Reading("Velo blog", URI.create("https://blog.velo.example")))
          : List.of();
    }
  }

  @Bean
  SourceSites sourceSites() {
    return new SourceSites();
  }

  @Bean
  MemorySourceSteps sourceSteps() {
    return new MemorySourceSteps();
  }

  @Bean
  MemorySourceBook sourceBook(MemorySources sources) {
    return new MemorySourceBook(sources);
  }

  @Bean
  HandedSecrets handedSecrets() {
    return new HandedSecrets(
        purpose -> Arrays.copyOf(purpose.getBytes(StandardCharsets.UTF_8), 32));
  }

  @Bean
  Sourcing sourcing(
      SourceBook book,
      SourceSteps steps,
      Sources sources,
      Articles articles,
      SourceSites sites,
      Transactions transactions,
      Clock clock) {
    return new Sourcing(
        book,
        steps,
        sources,
        articles,
        new Named(),
        sites,
        () -> true,
        Duration.ofMinutes(1),
        transactions,
        clock);
  }
}
