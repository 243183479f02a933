package io.postillion.plugin.desk.memory;

import io.postillion.connectors.ai.AiSettings;
import io.postillion.connectors.ai.BrandModels;
import io.postillion.connectors.ai.Finders;
import io.postillion.connectors.http.HttpSettings;
import io.postillion.core.Transactions;
import io.postillion.core.ai.Commissioning;
import io.postillion.core.ai.Commissions;
import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.OfferedDrafts;
import io.postillion.core.ai.Variants;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.brief.BriefRequest;
import io.postillion.core.brief.BriefReviewer;
import io.postillion.core.brief.Briefing;
import io.postillion.core.brief.Briefs;
import io.postillion.core.brief.Fillings;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.check.Checking;
import io.postillion.core.content.Articles;
import io.postillion.core.failure.Transient;
import io.postillion.core.flow.Flow;
import io.postillion.core.ideas.Backlog;
import io.postillion.core.ideas.IdeaFinder;
import io.postillion.core.ideas.Ideas;
import io.postillion.core.ideas.OwnDays;
import io.postillion.core.post.Author;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Briefs, ideas and variants: what finds ideas is the product's own, without a model. */
@Configuration(proxyBeanMethods = false)
class IdeaBeans {

  /** Says what a model might, and what no model should. */
  @Bean
  BriefReviewer reviewer() {
    return new BriefReviewer() {

      @Override
      public boolean hasModel(BrandId brand) {
        return true;
      }

      @Override
      public Fillings extract(BriefRequest request) {
        String first = request.article().item().body().lines().findFirst().orElse("");
        return new Fillings(
            first, "", "", "", "", "", "", List.of(), Author.offline("offline writer · brief"));
      }

      @Override
      public Fillings propose(BriefRequest request) {
        if (request.brief().audience().contains("break")) {
          throw new Transient("openai did not answer within 20 seconds. Ask again, or write on.");
        }
        return new Fillings(
            "",
            "riders <b>in</b> Lyon",
            "",
            "",
            "Swap it",
            "",
            "",
            List.of("Which <i>line</i> is next?"),
            Author.model("openai", "gpt-5-mini", "review-brief 1"));
      }
    };
  }

  @Bean
  Briefing briefing(
      Brands brands, Articles articles, Briefs briefs, BriefReviewer reviewer, Clock clock) {
    return new Briefing(brands, articles, briefs, reviewer, brand -> 30, clock);
  }

  @Bean
  Commissions commissions() {
    return new MemoryCommissions();
  }

  @Bean
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

  @Bean
  Ideas ideas() {
    return new MemoryIdeas();
  }

  @Bean
  IdeaFinder finder(Stores stores, Clock clock) {
    return Finders.of(
        BrandModels.of(AiSettings.OFFLINE, HttpSettings.defaults(), stores.aiCalls(), clock));
  }

  @Bean
  Backlog backlog(
      IdeaFinder finder,
      Ideas ideas,
      Brands brands,
      Channels channels,
      Articles articles,
      Briefs briefs,
      Posts posts,
      Transactions transactions,
      Clock clock) {
    return new Backlog(
        finder,
        OwnDays.NONE,
        ideas,
        brands,
        channels,
        articles,
        briefs,
        posts,
        transactions,
        clock);
  }

  @Bean
  OfferedDrafts offered() {
    return new MemoryOfferedDrafts();
  }

  @Bean
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
