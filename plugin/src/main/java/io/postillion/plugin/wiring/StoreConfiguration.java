package io.postillion.plugin.wiring;

import io.postillion.connectors.social.sandbox.SandboxWall;
import io.postillion.core.Transactions;
import io.postillion.core.ai.AiCalls;
import io.postillion.core.ai.Suggestions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Grants;
import io.postillion.core.brief.Briefs;
import io.postillion.core.brief.KnownFacts;
import io.postillion.core.check.Findings;
import io.postillion.core.content.Articles;
import io.postillion.core.content.Sources;
import io.postillion.core.flow.Nodes;
import io.postillion.core.flow.Outbox;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.post.History;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Ledger;
import io.postillion.core.search.Search;
import io.postillion.core.setting.ChosenBrands;
import io.postillion.core.setting.ChosenNow;
import io.postillion.plugin.config.Configured;
import io.postillion.plugin.config.InstallationKey;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.store.ApiTokens;
import io.postillion.plugin.store.ConnectStates;
import io.postillion.plugin.store.Logins;
import io.postillion.plugin.store.Stores;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/** The stores on the host's database, in line with the configuration before anyone uses them. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

  @Bean("postillionInstallationKey")
  InstallationKey installationKey(PostillionProperties properties) {
    return InstallationKey.of(properties.secretKey());
  }

  @Bean("postillionStores")
  Stores stores(
      DataSource dataSource,
      PlatformTransactionManager transactionManager,
      InstallationKey key,
      PostillionProperties properties) {
    Stores stores = Stores.open(dataSource, transactionManager, key::derive);
    Configured configured = new Configured(properties);
    stores
        .catalogue()
        .apply(
            configured.brands(), configured.channels(), configured.sources(), configured.people());
    return stores;
  }

  @Bean("postillionTransactions")
  Transactions transactions(Stores stores) {
    return stores.transactions();
  }

  @Bean("postillionBrands")
  Brands brands(Stores stores, ChosenNow chosen) {
    return new ChosenBrands(stores.brands(), chosen::of);
  }

  @Bean("postillionChannels")
  Channels channels(Stores stores) {
    return stores.channels();
  }

  @Bean("postillionGrants")
  Grants grants(Stores stores) {
    return stores.grants();
  }

  @Bean("postillionConnectStates")
  ConnectStates connectStates(Stores stores) {
    return stores.connectStates();
  }

  @Bean("postillionPeople")
  People people(Stores stores) {
    return stores.people();
  }

  @Bean("postillionLanguages")
  Languages languages(Stores stores) {
    return stores.languages();
  }

  @Bean("postillionLogins")
  Logins logins(Stores stores) {
    return stores.logins();
  }

  @Bean("postillionApiTokens")
  ApiTokens apiTokens(Stores stores) {
    return stores.apiTokens();
  }

  @Bean("postillionSources")
  Sources sources(Stores stores) {
    return stores.sources();
  }

  @Bean("postillionArticles")
  Articles articles(Stores stores) {
    return stores.articles();
  }

  @Bean("postillionBriefs")
  @Primary
  Briefs briefs(Stores stores) {
    return stores.briefs();
  }

  /** As claims are held against them. */
  @Bean("postillionKnownFacts")
  KnownFacts knownFacts(Stores stores, PostillionProperties properties) {
    return new KnownFacts(
        stores.briefs(),
        properties.brands().entrySet().stream()
            .collect(
                Collectors.toMap(
                    brand -> new BrandId(brand.getKey()), brand -> brand.getValue().facts())));
  }

  @Bean("postillionPosts")
  Posts posts(Stores stores) {
    return stores.posts();
  }

  @Bean("postillionSearch")
  Search search(Stores stores) {
    return stores.search();
  }

  @Bean("postillionMediaStore")
  MediaStore mediaStore(Stores stores) {
    return stores.media();
  }

  @Bean("postillionHistory")
  History history(Stores stores) {
    return stores.history();
  }

  @Bean("postillionFindings")
  Findings findings(Stores stores) {
    return stores.findings();
  }

  @Bean("postillionApprovals")
  Approvals approvals(Stores stores) {
    return stores.approvals();
  }

  @Bean("postillionLedger")
  Ledger ledger(Stores stores) {
    return stores.ledger();
  }

  @Bean("postillionBrakes")
  Brakes brakes(Stores stores) {
    return stores.brakes();
  }

  @Bean("postillionOutbox")
  Outbox outbox(Stores stores) {
    return stores.outbox();
  }

  @Bean("postillionNodes")
  Nodes nodes(Stores stores) {
    return stores.nodes();
  }

  @Bean("postillionAiCalls")
  AiCalls aiCalls(Stores stores) {
    return stores.aiCalls();
  }

  @Bean("postillionSuggestions")
  Suggestions suggestions(Stores stores) {
    return stores.suggestions();
  }

  @Bean("postillionSandboxWall")
  SandboxWall sandboxWall(Stores stores) {
    return stores.sandboxWall();
  }
}
