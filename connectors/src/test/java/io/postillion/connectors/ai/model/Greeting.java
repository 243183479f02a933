package io.postillion.connectors.ai.model;

import java.util.List;

/** A task small enough to see the whole of it in a test. */
record Greeting(String words, List<Integer> marks) {

  static final Task<Who, Greeting> TASK = Task.of("greet", Who.class, Greeting.class);

  Greeting {
    if (words == null) {
      throw new IllegalArgumentException("it does not greet");
    }
  }

  record Who(String name) {}
}
