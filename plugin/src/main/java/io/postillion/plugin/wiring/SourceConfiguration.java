package io.postillion.plugin.wiring;

import io.postillion.core.Transactions;
import io.postillion.core.content.Articles;
import io.postillion.core.content.CmsConnections;
import io.postillion.core.content.CmsMaker;
import io.postillion.core.content.ConfiguredSources;
import io.postillion.core.content.SourceBook;
import io.postillion.core.content.SourceEntry;
import io.postillion.core.content.SourceSteps;
import io.postillion.core.content.Sources;
import io.postillion.core.content.Sourcing;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.SourcesOfConfiguration;
import io.postillion.plugin.connect.AllSources;
import io.postillion.plugin.connect.CmsKind;
import io.postillion.plugin.connect.ConfiguredConnections;
import io.postillion.plugin.connect.DeskKinds;
import io.postillion.plugin.store.HandedSecrets;
import io.postillion.plugin.store.Stores;
import io.postillion.routes.ingest.IngestTurns;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Sources that people set at the desk, beside those of the configuration. */
@Configuration(proxyBeanMethods = false)
public class SourceConfiguration {

  @Bean("postillionSourceBook")
  SourceBook sourceBook(Stores stores) {
    return stores.sourceBook();
  }

  @Bean("postillionSourceSteps")
  SourceSteps sourceSteps(Stores stores) {
    return stores.sourceSteps();
  }

  @Bean("postillionHandedSecrets")
  HandedSecrets handedSecrets(InstallationKey key) {
    return new HandedSecrets(key::derive);
  }

  @Bean("postillionConfiguredSources")
  ConfiguredSources configuredSources(PostillionProperties properties) {
    return new SourcesOfConfiguration(properties);
  }

  @Bean("postillionCmsMaker")
  CmsMaker cmsMaker(ObjectProvider<CmsKind> kinds) {
    return new DeskKinds(kinds.stream().toList());
  }

  @Bean("postillionAllSources")
  @Primary
  CmsConnections allSources(ConfiguredConnections configured, SourceBook book, CmsMaker maker) {
    return new AllSources(configured, book, maker);
  }

  @Bean("postillionSourcing")
  Sourcing sourcing(
      SourceBook book,
      SourceSteps steps,
      Sources sources,
      Articles articles,
      ConfiguredSources configured,
      CmsMaker maker,
      InstallationKey key,
      PostillionProperties properties,
      Transactions transactions,
      Clock clock) {
    return new Sourcing(
        book,
        steps,
        sources,
        articles,
        configured,
        maker,
        key::isSet,
        properties.ingest().every(),
        transactions,
        clock);
  }

  /** Camel is asked for late: a dependency of ours would be started with us, before its routes. */
  @Bean("postillionSourceTurns")
  @ConditionalOnProperty(name = "postillion.ingest.enabled", matchIfMissing = true)
  SourceTurns sourceTurns(
      ObjectProvider<CamelContext> camel,
      SourceBook book,
      ConfiguredSources configured,
      PostillionProperties properties) {
    return new SourceTurns(
        new IngestTurns(
            camel::getObject,
            () ->
                book.all().stream()
                    .map(SourceEntry::id)
                    .filter(id -> !configured.name(id))
                    .toList(),
            properties.ingest().every()));
  }
}
