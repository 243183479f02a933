package io.postillion.connectors.ai;

import io.postillion.connectors.ai.assist.ModelAssistant;
import io.postillion.connectors.ai.describe.ModelDescriber;
import io.postillion.connectors.ai.draft.PostWriter;
import io.postillion.connectors.ai.ideas.IdeaWriter;
import io.postillion.connectors.ai.translate.ModelTranslator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that models are asked for. */
public final class AiTasks {

  private AiTasks() {}

  /**
   * What the prompt that drafts says by itself: a post that repeats it gives away our instructions.
   */
  public static List<String> instructions() {
    return PostWriter.instructions();
  }

  /** What the others say. */
  public static List<String> others() {
    return Stream.of(
            ModelAssistant.instructions(),
            IdeaWriter.instructions(),
            ModelDescriber.instructions(),
            ModelTranslator.instructions())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** The tasks to which a brand may add instructions, with the version of what is built in. */
  public static Map<String, String> open() {
    return PostWriter.open();
  }
}
