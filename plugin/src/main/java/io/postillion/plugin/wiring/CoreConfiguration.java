package io.postillion.plugin.wiring;

import io.postillion.connectors.ai.AiTasks;
import io.postillion.core.Transactions;
import io.postillion.core.ai.Assistant;
import io.postillion.core.ai.Commissions;
import io.postillion.core.ai.Drafter;
import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Suggestions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Approving;
import io.postillion.core.approval.Concluding;
import io.postillion.core.approval.Deadline;
import io.postillion.core.approval.FastLane;
import io.postillion.core.approval.StandIns;
import io.postillion.core.approval.Submitting;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Grants;
import io.postillion.core.brief.Briefs;
import io.postillion.core.brief.KnownFacts;
import io.postillion.core.campaign.Belonging;
import io.postillion.core.campaign.Inheriting;
import io.postillion.core.check.Checking;
import io.postillion.core.check.Findings;
import io.postillion.core.check.PictureRights;
import io.postillion.core.check.Rules;
import io.postillion.core.check.Surroundings;
import io.postillion.core.content.Articles;
import io.postillion.core.content.CmsConnections;
import io.postillion.core.content.ContentInbox;
import io.postillion.core.content.SourceCare;
import io.postillion.core.content.SourceSteps;
import io.postillion.core.content.Sources;
import io.postillion.core.correct.Corrector;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.Flow;
import io.postillion.core.flow.Releasing;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.insight.HashtagAdvisor;
import io.postillion.core.people.People;
import io.postillion.core.post.Closing;
import io.postillion.core.post.Editing;
import io.postillion.core.post.History;
import io.postillion.core.post.MediaStore;
import io.postillion.core.post.Pictures;
import io.postillion.core.post.PostPlanner;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Brakes;
import io.postillion.core.publish.Braking;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.PublishSettings;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.Timetable;
import io.postillion.core.publish.WriteBack;
import io.postillion.core.remark.Remarking;
import io.postillion.core.visual.MadePictures;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.PublishProperties;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** The use cases of {@code core} as beans. */
@Configuration(proxyBeanMethods = false)
public class CoreConfiguration {

  @Bean("postillionClock")
  @ConditionalOnMissingBean
  Clock postillionClock() {
    return Clock.systemUTC();
  }

  @Bean("postillionContentInbox")
  ContentInbox contentInbox(
      Sources sources, Articles articles, Flow flow, Transactions transactions, Clock clock) {
    return new ContentInbox(sources, articles, flow, transactions, clock);
  }

  @Bean("postillionSourceCare")
  SourceCare sourceCare(
      Sources sources,
      CmsConnections connections,
      ContentInbox inbox,
      SourceSteps steps,
      Transactions transactions,
      Clock clock) {
    return new SourceCare(sources, connections, inbox, steps, transactions, clock);
  }

  @Bean("postillionReleasing")
  Releasing releasing(WorkItems items, Posts posts, Transactions transactions) {
    return new Releasing(items, posts, transactions);
  }

  @Bean("postillionChannelCare")
  ChannelCare channelCare(
      Channels channels,
      NetworkConnections networks,
      Grants grants,
      Releasing releasing,
      Transactions transactions,
      Clock clock) {
    return new ChannelCare(channels, networks, grants, releasing, transactions, clock);
  }

  @Bean("postillionPostPlanner")
  PostPlanner postPlanner(
      Articles articles,
      Channels channels,
      Posts posts,
      Inheriting inheriting,
      History history,
      Transactions transactions,
      Clock clock) {
    return new PostPlanner(articles, channels, posts, inheriting, history, transactions, clock);
  }

  @Bean("postillionChecking")
  Checking checking(
      Brands brands,
      Articles articles,
      KnownFacts briefs,
      NetworkConnections networks,
      Findings findings,
      Surroundings surroundings,
      MadePictures pictures) {
    return new Checking(
        Rules.all(AiTasks.instructions(), AiTasks.others()),
        brands,
        articles,
        briefs,
        networks,
        findings,
        surroundings,
        pictures::words);
  }

  @Bean("postillionDrafting")
  Drafting drafting(
      Drafter drafter,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      Briefs briefs,
      Commissions commissions,
      Posts posts,
      Pictures pictures,
      MediaStore media,
      Checking checking,
      History history,
      Transactions transactions,
      Clock clock) {
    return new Drafting(
        drafter,
        brands,
        channels,
        networks,
        articles,
        briefs,
        commissions,
        posts,
        pictures,
        media,
        checking,
        history,
        transactions,
        clock);
  }

  @Bean("postillionSuggesting")
  Suggesting suggesting(
      Assistant assistant,
      Brands brands,
      Channels channels,
      NetworkConnections networks,
      Articles articles,
      KnownFacts briefs,
      Posts posts,
      Checking checking,
      Suggestions suggestions,
      HashtagAdvisor hashtags,
      Clock clock) {
    return new Suggesting(
        assistant,
        brands,
        channels,
        networks,
        articles,
        briefs,
        posts,
        checking,
        suggestions,
        hashtags,
        clock);
  }

  @Bean("postillionEditing")
  Editing editing(
      Posts posts,
      Channels channels,
      Approvals approvals,
      Ledger ledger,
      Checking checking,
      History history,
      Flow flow,
      Deadline deadline,
      FastLane fastLane,
      Corrector corrector,
      PictureRights rights,
      Transactions transactions,
      Clock clock) {
    return new Editing(
        posts,
        channels,
        approvals,
        ledger,
        checking,
        history,
        flow,
        deadline,
        fastLane,
        corrector,
        rights,
        transactions,
        clock);
  }

  @Bean("postillionSubmitting")
  Submitting submitting(
      Posts posts,
      Checking checking,
      Channels channels,
      Approvals approvals,
      History history,
      Deadline deadline,
      FastLane fastLane,
      Belonging belonging,
      Transactions transactions,
      Clock clock) {
    return new Submitting(
        posts,
        checking,
        channels,
        approvals,
        history,
        deadline,
        fastLane,
        belonging,
        transactions,
        clock);
  }

  @Bean("postillionDeadline")
  Deadline deadline(PostillionProperties properties) {
    return new Deadline(properties.approval().within());
  }

  @Bean("postillionApprovers")
  Approvers approvers(WorkItems items, Posts posts, Approvals approvals, StandIns standIns) {
    return new Approvers(items, posts, approvals, standIns);
  }

  @Bean("postillionConcluding")
  Concluding concluding(
      Posts posts,
      Approvals approvals,
      People people,
      History history,
      Transactions transactions,
      Clock clock) {
    return new Concluding(posts, approvals, people, history, transactions, clock);
  }

  @Bean("postillionApproving")
  Approving approving(
      Posts posts,
      Approvals approvals,
      Approvers approvers,
      Concluding concluding,
      Findings findings,
      History history,
      Flow flow,
      Deadline deadline,
      PictureRights rights,
      Remarking remarking,
      Transactions transactions,
      Clock clock) {
    return new Approving(
        posts,
        approvals,
        approvers,
        concluding,
        findings,
        history,
        flow,
        deadline,
        rights,
        remarking::voted,
        transactions,
        clock);
  }

  @Bean("postillionClosing")
  Closing closing(
      Posts posts,
      Approvals approvals,
      Ledger ledger,
      History history,
      Transactions transactions,
      Clock clock) {
    return new Closing(posts, approvals, ledger, history, transactions, clock);
  }

  @Bean("postillionPublisher")
  Publisher publisher(
      Posts posts,
      Channels channels,
      Brands brands,
      Approvals approvals,
      Ledger ledger,
      NetworkConnections networks,
      MediaStore media,
      History history,
      Brakes brakes,
      Transactions transactions,
      @Qualifier("postillionPublishThreads") ExecutorService threads,
      PostillionProperties properties,
      Clock clock) {
    PublishProperties publish = properties.publish();
    return new Publisher(
        posts,
        channels,
        brands,
        approvals,
        ledger,
        networks,
        media,
        history,
        brakes,
        transactions,
        threads,
        new PublishSettings(publish.threads(), publish.perChannel(), publish.overdueSpacing()),
        clock);
  }

  @Bean("postillionTimetable")
  Timetable timetable(Ledger ledger, NetworkConnections networks, Clock clock) {
    return new Timetable(ledger, networks, clock);
  }

  @Bean("postillionBraking")
  Braking braking(Brakes brakes, Brands brands, Publisher publisher, Clock clock) {
    return new Braking(brakes, brands, clock, publisher::lookNow);
  }

  @Bean("postillionWriteBack")
  WriteBack writeBack(
      Posts posts,
      Articles articles,
      Channels channels,
      Ledger ledger,
      CmsConnections connections,
      Transactions transactions,
      Clock clock) {
    return new WriteBack(posts, articles, channels, ledger, connections, transactions, clock);
  }

  @Bean("postillionAnswering")
  Answering answering(
      WorkItems items,
      Briefs briefs,
      Publisher publisher,
      Editing editing,
      Transactions transactions) {
    return new Answering(items, briefs, publisher, editing, transactions);
  }

  /** Threads of networks mostly wait; there are as many as are needed, and they go when idle. */
  @Bean(name = "postillionPublishThreads", destroyMethod = "shutdown", defaultCandidate = false)
  ExecutorService publishThreads() {
    return Executors.newCachedThreadPool(new CustomizableThreadFactory("publish-"));
  }

  @Bean("postillionDepartures")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  Departures departures(Publisher publisher, ObjectProvider<CamelContext> camel) {
    return new Departures(publisher, camel);
  }
}
