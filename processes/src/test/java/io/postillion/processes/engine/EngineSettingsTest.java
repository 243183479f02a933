package io.postillion.processes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.postillion.processes.TestEngine;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EngineSettingsTest {

  @RegisterExtension static final TestEngine engine = TestEngine.withStandingClock();

  @Test
  void the_engine_lives_in_the_time_it_is_given() {
    assertThat(ClockUtil.now().toInstant()).isEqualTo(engine.clock().instant());

    engine.clock().move(Duration.ofDays(7));

    assertThat(ClockUtil.now().toInstant()).isEqualTo(engine.clock().instant());
  }

  @Test
  void timers_are_looked_for_every_half_second() {
    assertThat(configuration().getJobExecutor().getWaitTimeInMillis()).isEqualTo(500);
    assertThat(configuration().getJobExecutor().getMaxWait()).isEqualTo(1000);
  }

  @Test
  void history_is_told_at_the_start_when_it_may_go() {
    assertThat(configuration().getHistoryRemovalTimeStrategy()).isEqualTo("start");
  }

  @Test
  void scripts_do_not_run() {
    engine
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "script.bpmn",
            Bpmn.createExecutableProcess("script")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .scriptTask()
                .scriptFormat("groovy")
                .scriptText("System.exit(1)")
                .endEvent()
                .done())
        .deploy();

    assertThatThrownBy(
            () -> engine.engine().getRuntimeService().startProcessInstanceByKey("script"))
        .hasStackTraceContaining("Scripts are switched off");
  }

  private static ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.engine().getProcessEngineConfiguration();
  }
}
