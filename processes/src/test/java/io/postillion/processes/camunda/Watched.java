package io.postillion.processes.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;

/** Lets a test wait until the component has told the engine something. */
final class Watched {

  private static final int SECONDS = 60;

  private final Map<String, BlockingQueue<Object[]>> calls = new ConcurrentHashMap<>();

  ProcessEngine engine(ProcessEngine engine) {
    ExternalTaskService tasks = engine.getExternalTaskService();
    ExternalTaskService watched =
        proxy(
            ExternalTaskService.class,
            (method, arguments) -> {
              Object result = call(tasks, method, arguments);
              queue(method.getName()).add(arguments == null ? new Object[0] : arguments);
              return result;
            });
    return proxy(
        ProcessEngine.class,
        (method, arguments) ->
            method.getName().equals("getExternalTaskService")
                ? watched
                : call(engine, method, arguments));
  }

  /** The arguments of the next call of that name, made or still to be made. */
  Object[] next(String method) throws InterruptedException {
    Object[] arguments = queue(method).poll(SECONDS, TimeUnit.SECONDS);
    assertThat(arguments).as("a call of %s", method).isNotNull();
    return arguments;
  }

  private BlockingQueue<Object[]> queue(String method) {
    return calls.computeIfAbsent(method, name -> new LinkedBlockingQueue<>());
  }

  private interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> call.on(method, arguments)));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
