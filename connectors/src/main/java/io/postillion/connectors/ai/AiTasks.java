package io.postillion.connectors.ai;

import io.postillion.connectors.ai.assist.ModelAssistant;
import io.postillion.connectors.ai.describe.ModelDescriber;
import io.postillion.connectors.ai.draft.PostWriter;
import java.util.List;
import java.util.stream.Stream;

/** All that models are asked for. */
public final class AiTasks {

  private AiTasks() {}

  /** What the prompts say by themselves: a post that repeats it gives away our instructions. */
  public static List<String> instructions() {
    return Stream.of(
            PostWriter.instructions(), ModelAssistant.instructions(), ModelDescriber.instructions())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
