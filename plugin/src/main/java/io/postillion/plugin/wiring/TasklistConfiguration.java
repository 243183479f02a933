package io.postillion.plugin.wiring;

import io.postillion.core.approval.Approving;
import io.postillion.core.brand.Channels;
import io.postillion.core.check.Findings;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.post.Posts;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
import io.postillion.plugin.notice.DeskLinks;
import io.postillion.plugin.tasklist.TasklistReviews;
import io.postillion.processes.engine.TaskAnswers;
import io.postillion.processes.engine.TaskForms;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reviews in Camunda Tasklist, of an engine that runs in this application. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOwnEngine
@ConditionalOnProperty(name = "postillion.engine.task-forms", matchIfMissing = true)
public class TasklistConfiguration {

  /** Without what it answers with: the engine is there before it. */
  @Bean("postillionTaskForms")
  TaskForms taskForms(ObjectProvider<TaskAnswers> answers) {
    return new TaskForms(answers::getObject);
  }

  @Bean("postillionTasklistReviews")
  TasklistReviews tasklistReviews(
      Posts posts,
      Channels channels,
      Findings findings,
      People people,
      Languages languages,
      Approving approving,
      DeskLinks desk) {
    return new TasklistReviews(
        posts,
        channels,
        findings,
        people,
        languages,
        approving,
        desk,
        NoticeConfiguration.messages());
  }
}
