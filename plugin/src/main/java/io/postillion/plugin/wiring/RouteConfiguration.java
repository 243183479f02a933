package io.postillion.plugin.wiring;

import io.postillion.core.ai.Drafting;
import io.postillion.core.ai.Suggesting;
import io.postillion.core.ai.Variants;
import io.postillion.core.approval.Concluding;
import io.postillion.core.approval.Submitting;
import io.postillion.core.brand.Brands;
import io.postillion.core.brief.Briefing;
import io.postillion.core.content.CmsConnections;
import io.postillion.core.content.SourceCare;
import io.postillion.core.form.Covering;
import io.postillion.core.ideas.Backlog;
import io.postillion.core.notice.Announcing;
import io.postillion.core.post.Closing;
import io.postillion.core.post.History;
import io.postillion.core.post.PostPlanner;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Publisher;
import io.postillion.core.publish.WriteBack;
import io.postillion.core.translate.Translating;
import io.postillion.core.visual.Describing;
import io.postillion.core.visual.Illustrating;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.config.PostillionProperties.AiProperties;
import io.postillion.plugin.connect.ConfiguredConnections;
import io.postillion.routes.WorkerErrors;
import io.postillion.routes.ai.AiComponent;
import io.postillion.routes.ai.AiErrors;
import io.postillion.routes.ai.AiRoutes;
import io.postillion.routes.ai.AiWork;
import io.postillion.routes.cms.CmsComponent;
import io.postillion.routes.draft.DraftRoutes;
import io.postillion.routes.draft.DraftWorkers;
import io.postillion.routes.ingest.IngestRoutes;
import io.postillion.routes.notify.NotifyRoutes;
import io.postillion.routes.publish.PublishRoutes;
import io.postillion.routes.publish.PublishWorkers;
import io.postillion.routes.social.SocialComponent;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Camel's components and routes. */
@Configuration(proxyBeanMethods = false)
public class RouteConfiguration {

  private static final int OFFLINE_DRAFTS_AT_ONCE = 4;

  @Bean("postillionCmsComponent")
  CmsComponent cms(SourceCare care, CmsConnections connections) {
    return new CmsComponent(care, connections);
  }

  @Bean("postillionSocialComponent")
  SocialComponent social(Publisher publisher, Posts posts) {
    return new SocialComponent(publisher, posts);
  }

  @Bean("postillionWorkerErrors")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  WorkerErrors workerErrors() {
    return new WorkerErrors();
  }

  @Bean("postillionIngestRoutes")
  @ConditionalOnProperty(name = "postillion.ingest.enabled", matchIfMissing = true)
  IngestRoutes ingestRoutes(ConfiguredConnections connections, PostillionProperties properties) {
    return new IngestRoutes(connections.sources(), properties.ingest().every());
  }

  @Bean("postillionDraftRoutes")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  DraftRoutes draftRoutes(
      Briefing briefing,
      PostPlanner planner,
      Drafting drafting,
      Submitting submitting,
      Covering covering,
      Concluding concluding,
      PostillionProperties properties) {
    return new DraftRoutes(
        new DraftWorkers(briefing, planner, drafting, submitting, covering, concluding),
        draftsAtOnce(properties.ai()));
  }

  @Bean("postillionAiComponent")
  @ConditionalOnProperty(name = "postillion.ai.enabled", matchIfMissing = true)
  AiComponent ai(
      Brands brands,
      Briefing briefing,
      Backlog backlog,
      Drafting drafting,
      Variants variants,
      Suggesting suggesting,
      Describing describing,
      Illustrating illustrating,
      Translating translating) {
    return new AiComponent(
        new AiWork(
            brands,
            briefing,
            backlog,
            drafting,
            variants,
            suggesting,
            describing,
            illustrating,
            translating));
  }

  @Bean("postillionAiErrors")
  @ConditionalOnProperty(name = "postillion.ai.enabled", matchIfMissing = true)
  AiErrors aiErrors() {
    return new AiErrors();
  }

  @Bean("postillionAiRoutes")
  @ConditionalOnProperty(
      name = {"postillion.ai.enabled", "postillion.workers.enabled"},
      matchIfMissing = true)
  AiRoutes aiRoutes(PostillionProperties properties) {
    return new AiRoutes(draftsAtOnce(properties.ai()));
  }

  /** Models keep us waiting; the offline writer keeps the processor busy. */
  private static int draftsAtOnce(AiProperties ai) {
    return ai.providers().isEmpty() ? Math.min(OFFLINE_DRAFTS_AT_ONCE, ai.atOnce()) : ai.atOnce();
  }

  @Bean("postillionPublishRoutes")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  PublishRoutes publishRoutes(
      Publisher publisher,
      WriteBack writeBack,
      Closing closing,
      History history,
      Clock clock,
      PostillionProperties properties) {
    return new PublishRoutes(
        new PublishWorkers(
            publisher,
            writeBack,
            closing,
            history,
            clock,
            properties.publish().lead(),
            properties.publish().spread()));
  }

  @Bean("postillionNotifyRoutes")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  NotifyRoutes notifyRoutes(History history, Announcing announcing, Clock clock) {
    return new NotifyRoutes(history, announcing, clock);
  }
}
