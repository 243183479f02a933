package io.postillion.core.flow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time that a post went through an approval process.
 *
 * @param process the model's key, e.g. {@code approval-two-steps}
 * @param name of the model
 * @param version of the model, as the engine counts its deployments
 * @param model SHA-256 of the model as it was deployed, in lower-case hexadecimal
 * @param ended null while it runs
 * @param reason the policy's word for why this process; may be empty
 * @param rule what chose this process; null when the engine does not keep that
 * @param steps the questions that it asked, oldest first
 */
public record Round(
    String process,
    String name,
    int version,
    String model,
    Instant began,
    @Nullable Instant ended,
    String reason,
    @Nullable Rule rule,
    List<Step> steps) {

  public Round {
    steps = List.copyOf(steps);
  }

  /**
   * The row of the approval policy that matched.
   *
   * @param policy key of the decision table
   * @param version of the table, as the engine counts its deployments
   * @param id of the row
   * @param number of the row, from 1; 0 when the table has no such row
   * @param says what the table says about the row, for people; may be empty
   * @param given what the table was asked with, in its order
   */
  public record Rule(
      String policy, int version, String id, int number, String says, List<Given> given) {

    public Rule {
      given = List.copyOf(given);
    }
  }

  /** One input of the table and its value. */
  public record Given(String name, String value) {}

  /**
   * A question to people.
   *
   * @param question the engine's id, which the votes name
   * @param name e.g. {@code Review for legal}
   */
  public record Step(String question, String name, Instant asked) {}
}
