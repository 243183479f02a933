package io.postillion.bench.stub;

import io.postillion.bench.jvm.Orders;
import java.io.IOException;
import java.util.Map;

/** The stub in a process of its own; arguments: the latencies of network and model. */
public final class StubMain {

  private StubMain() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try (Stub stub = new Stub(0, Long.parseLong(arguments[0]), Long.parseLong(arguments[1]))) {
      new Orders()
          .on("counts", wishes -> stub.tally().counts())
          .on("report", wishes -> stub.tally().report())
          .on(
              "reset",
              wishes -> {
                stub.tally().reset();
                return true;
              })
          .on(
              "slow",
              wishes -> {
                stub.slow(wishes.path("network").asLong(), wishes.path("model").asLong());
                return true;
              })
          .serve(Map.of("uri", stub.uri().toString()));
    }
  }
}
