package io.postillion.core.brief;

import io.postillion.core.post.Author;
import java.util.List;

/**
 * What could stand in a brief, until a person decides. Key message and facts are sentences of the
 * article, word for word, whoever picked them: nothing that a model makes up becomes a source.
 *
 * @param facts one sentence on each line
 * @param questions for people, in their language; empty when none comes to mind
 */
public record Fillings(
    String keyMessage,
    String audience,
    String goal,
    String facts,
    String callToAction,
    String tone,
    String avoid,
    List<String> questions,
    Author author) {

  public Fillings {
    questions = List.copyOf(questions);
  }
}
