package io.postillion.bench.bare;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.bench.jvm.Memory;
import io.postillion.bench.jvm.Orders;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;

/** What the driver may ask of the bare engine. */
final class BareOrders {

  private static final int CHUNK = 250;
  private static final int TOLD_EVERY = 5_000;

  private final ProcessEngine engine;
  private final Arrivals arrivals;

  BareOrders(ProcessEngine engine, Arrivals arrivals) {
    this.engine = engine;
    this.arrivals = arrivals;
  }

  void on(Orders orders) {
    orders
        .on(
            "timers",
            wishes -> {
              timers(wishes, orders::progress);
              return true;
            })
        .on(
            "articles",
            wishes -> {
              articles(wishes.path("many").asInt());
              return true;
            })
        .on(
            "work",
            wishes -> {
              new EmptyWorkers(engine, wishes.path("channels").asInt()).start();
              return true;
            })
        .on("arrived", wishes -> arrivals.count())
        .on("arrivals", wishes -> arrivals.all())
        .on("ended", wishes -> ended(wishes.path("process").asText("post")))
        .on("heap", wishes -> Memory.afterCollection());
  }

  private void timers(JsonNode wishes, Consumer<String> progress) {
    int posts = wishes.path("posts").asInt();
    long due = wishes.path("first").asLong();
    long over = wishes.path("overMillis").asLong();
    long pause = wishes.path("pauseMillis").asLong();
    Random random = new Random(wishes.path("seed").asLong());
    long[] dues = new long[posts];
    for (int i = 0; i < posts; i++) {
      due += pause == 0 ? 0 : pause / 2 + (long) (random.nextDouble() * pause);
      dues[i] = pause == 0 ? due + over * i / posts : due;
    }
    for (int from = 0; from < posts; from += CHUNK) {
      int to = Math.min(posts, from + CHUNK);
      start(dues, from, to);
      if (to % TOLD_EVERY < CHUNK || to == posts) {
        progress.accept("%,d of %,d timers are there".formatted(to, posts));
      }
    }
  }

  /** In one command, so that the engine writes in batches. */
  private void start(long[] dues, int from, int to) {
    RuntimeService runtime = engine.getRuntimeService();
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              for (int i = from; i < to; i++) {
                runtime.startProcessInstanceByKey(
                    "bare",
                    Long.toString(dues[i]),
                    Variables.createVariables()
                        .putValueTyped("due", Variables.dateValue(new Date(dues[i]), true)));
              }
              return null;
            });
  }

  private void articles(int many) {
    for (int i = 0; i < many; i++) {
      String article = UUID.randomUUID().toString();
      engine
          .getRuntimeService()
          .startProcessInstanceByKey(
              "article-to-posts",
              article,
              Variables.createVariables()
                  .putValue("brandId", "brand-0")
                  .putValue("articleId", article));
    }
  }

  private long ended(String process) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processDefinitionKey(process)
        .finished()
        .count();
  }
}
