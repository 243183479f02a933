package io.postillion.plugin.desk;

import io.postillion.core.people.People;
import io.postillion.core.sample.SampleCare;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.desk.samples.SampleViews;
import io.postillion.plugin.desk.view.PostRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Samples at the desk. */
@Configuration(proxyBeanMethods = false)
class SampleDesk {

  @Bean("postillionDeskSampleViews")
  SampleViews deskSampleViews(SampleCare care, People people, PostRows rows, Times times) {
    return new SampleViews(care, people, rows, times);
  }
}
