package io.postillion.processes.models;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that holds for each process model. */
@ParameterizedTest
@ValueSource(
    strings = {
      "article-to-posts.bpmn",
      "post.bpmn",
      "measure-post.bpmn",
      "approval-single.bpmn",
      "approval-two-steps.bpmn",
      "approval-parallel.bpmn",
      "approval-quorum.bpmn",
      "approval-four-eyes.bpmn",
      "approval-client.bpmn",
      "approval-risk-routed.bpmn",
      "approval-fast-lane.bpmn",
      "approval-emergency.bpmn"
    })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface EachModel {}
