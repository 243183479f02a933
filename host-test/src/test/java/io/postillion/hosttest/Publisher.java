package io.postillion.hosttest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The host's own delegate, by the name of a bean that we have too. */
@Component
class Publisher implements JavaDelegate {

  private final JdbcTemplate database;

  Publisher(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public void execute(DelegateExecution order) {
    database.update("update shop_order set shipped = true where id = 1");
  }
}
