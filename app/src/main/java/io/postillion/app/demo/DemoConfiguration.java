package io.postillion.app.demo;

import io.postillion.core.approval.Approving;
import io.postillion.core.brand.Channels;
import io.postillion.core.campaign.Campaigning;
import io.postillion.core.campaign.Campaigns;
import io.postillion.core.check.Findings;
import io.postillion.core.content.Articles;
import io.postillion.core.flow.Answering;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.people.People;
import io.postillion.core.post.Editing;
import io.postillion.core.post.Posts;
import io.postillion.core.publish.Ledger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** What {@code ./postillion demo} adds; nothing of it exists without the profile {@code demo}. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

  /** Somebody looks round who may find what is laid out for them. */
  private static final String VISITED =
      "${postillion.demo.slip:false} and !${postillion.demo.hands-free:false}";

  /** Early: the folder must be there before the source that reads it connects. */
  @Bean
  static BeanFactoryPostProcessor demoContent(Environment environment) {
    return beans ->
        DemoContent.layInto(
            Path.of(environment.getRequiredProperty("postillion.demo.folder"), "articles"));
  }

  @Bean
  Slip slip(Posts posts, Articles articles, Editing editing, Findings findings) {
    return new Slip(posts, articles, editing, findings);
  }

  @Bean
  @ConditionalOnExpression(VISITED)
  Looking slipping(Slip slip, Posts posts, People people) {
    return new Looking(
        "demo-slip", new Slipping(slip, posts, people, ScriptedApprover.BRAND)::look);
  }

  @Bean
  @ConditionalOnExpression(VISITED)
  Looking season(
      Campaigns campaigns, Campaigning campaigning, Posts posts, People people, Clock clock) {
    return new Looking(
        "demo-season",
        new Season(campaigns, campaigning, posts, people, ScriptedApprover.BRAND, clock)::look);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> looksWhenReady(ObjectProvider<Looking> looking) {
    return ready -> looking.forEach(Looking::begin);
  }

  @Bean
  @ConditionalOnProperty("postillion.demo.hands-free")
  HandsFree handsFree(
      Articles articles,
      Posts posts,
      Channels channels,
      People people,
      WorkItems items,
      Answering answering,
      Approving approving,
      Ledger ledger,
      Slip slip,
      Clock clock,
      @Value("${postillion.demo.patience:120s}") Duration patience) {
    return new HandsFree(
        articles,
        posts,
        channels,
        new ScriptedApprover(people, posts, channels, items, answering, approving, slip, clock),
        ledger,
        clock,
        patience);
  }
}
