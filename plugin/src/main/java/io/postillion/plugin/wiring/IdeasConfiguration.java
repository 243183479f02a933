package io.postillion.plugin.wiring;

import io.postillion.connectors.ai.BrandModels;
import io.postillion.connectors.ai.Briefers;
import io.postillion.connectors.ai.Finders;
import io.postillion.core.Transactions;
import io.postillion.core.ai.Commissioning;
import io.postillion.core.ai.Commissions;
import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.OfferedDrafts;
import io.postillion.core.ai.Variants;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brief.BriefReviewer;
import io.postillion.core.brief.BriefThreshold;
import io.postillion.core.brief.Briefing;
import io.postillion.core.brief.Briefs;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.check.Checking;
import io.postillion.core.content.Articles;
import io.postillion.core.flow.Flow;
import io.postillion.core.ideas.Backlog;
import io.postillion.core.ideas.IdeaFinder;
import io.postillion.core.ideas.Ideas;
import io.postillion.core.ideas.OwnDay;
import io.postillion.core.ideas.OwnDays;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.BrandProperties;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes before the writing, and in several manners: briefs, ideas, variants. */
@Configuration(proxyBeanMethods = false)
public class IdeasConfiguration {

  @Bean("postillionBriefReviewer")
  @ConditionalOnMissingBean
  BriefReviewer briefReviewer(BrandModels models) {
    return Briefers.of(models);
  }

  @Bean("postillionBriefThreshold")
  BriefThreshold briefThreshold(PostillionProperties properties) {
    return brand ->
        Optional.ofNullable(properties.brands().get(brand.value()))
            .map(BrandProperties::brief)
            .map(PostillionProperties.BriefProperties::least)
            .orElse(BriefThreshold.USUAL);
  }

  @Bean("postillionBriefing")
  Briefing briefing(
      Brands brands,
      Articles articles,
      Briefs briefs,
      BriefReviewer reviewer,
      BriefThreshold threshold,
      Clock clock) {
    return new Briefing(brands, articles, briefs, reviewer, threshold, clock);
  }

  @Bean("postillionCommissions")
  Commissions commissions(Stores stores) {
    return stores.commissions();
  }

  @Bean("postillionCommissioning")
  Commissioning commissioning(
      Articles articles,
      Briefing briefing,
      Channels channels,
      Posts posts,
      Commissions commissions,
      Inheriting inheriting,
      History history,
      Flow flow,
      Transactions transactions,
      Clock clock) {
    return new Commissioning(
        articles,
        briefing,
        channels,
        posts,
        commissions,
        inheriting,
        history,
        flow,
        transactions,
        clock);
  }

  @Bean("postillionIdeaFinder")
  @ConditionalOnMissingBean
  IdeaFinder ideaFinder(BrandModels models) {
    return Finders.of(models);
  }

  @Bean("postillionIdeas")
  Ideas ideas(Stores stores) {
    return stores.ideas();
  }

  /** Read once, so that mistakes show at start. */
  @Bean("postillionOwnDays")
  OwnDays ownDays(PostillionProperties properties) {
    Map<BrandId, List<OwnDay>> days =
        properties.brands().entrySet().stream()
            .collect(
                Collectors.toMap(
                    brand -> new BrandId(brand.getKey()),
                    brand -> days(brand.getKey(), brand.getValue())));
    return brand -> days.getOrDefault(brand, List.of());
  }

  private static List<OwnDay> days(String brand, BrandProperties settings) {
    try {
      return settings.days().entrySet().stream()
          .map(day -> OwnDay.of(day.getKey(), day.getValue()))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "postillion.brands.%s.days: %s".formatted(brand, e.getMessage()), e);
    }
  }

  @Bean("postillionBacklog")
  Backlog backlog(
      IdeaFinder finder,
      OwnDays ownDays,
      Ideas ideas,
      Brands brands,
      Channels channels,
      Articles articles,
      Briefs briefs,
      Posts posts,
      Transactions transactions,
      Clock clock) {
    return new Backlog(
        finder, ownDays, ideas, brands, channels, articles, briefs, posts, transactions, clock);
  }

  @Bean("postillionOfferedDrafts")
  OfferedDrafts offeredDrafts(Stores stores) {
    return stores.offeredDrafts();
  }

  @Bean("postillionVariants")
  Variants variants(
      Drafting drafting,
      OfferedDrafts offered,
      Posts posts,
      Checking checking,
      History history,
      Transactions transactions,
      Clock clock) {
    return new Variants(drafting, offered, posts, checking, history, transactions, clock);
  }
}
