package io.postillion.plugin.desk.memory;

import io.postillion.core.approval.FastLane;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.campaign.Belonging;
import io.postillion.core.check.Findings;
import io.postillion.core.flow.Whereabouts;
import io.postillion.core.flow.rehearsal.Rehearsing;
import io.postillion.core.flow.running.Model;
import io.postillion.core.flow.running.RunningModels;
import io.postillion.core.post.Posts;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two models, one of them busy; a stage that remembers what was played on it. */
@Configuration(proxyBeanMethods = false)
public class RunningBeans {

  static final Model POST = new Model("post", "Bring a post <b>out</b>", 3);

  /** The approval of every post. */
  static final Whereabouts.Called CALLED =
      new Whereabouts.Called(
          "call-1",
          "One approver decides",
          new Whereabouts(MemoryStage.bpmn(), List.of("Task_Publish"), List.of("Task_Approve")));

  @Bean
  RunningModels runningModels(Clock clock) {
    return new MemoryRunning(clock);
  }

  @Bean
  MemoryStage stage() {
    return new MemoryStage();
  }

  @Bean
  Rehearsing rehearsing(
      MemoryStage stage, Brands brands, Posts posts, Channels channels, Findings findings) {
    return new Rehearsing(
        stage,
        brands,
        posts,
        channels,
        findings,
        FastLane.NONE,
        Belonging.NONE,
        () -> List.of(Sample.CAMILLE, Sample.SAM, Sample.EDITOR),
        brand -> List.of("Jeanne Client"));
  }
}
