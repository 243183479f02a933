package io.postillion.plugin.desk.connections;

import io.postillion.plugin.desk.view.Tongues;
import java.util.List;

/**
 * A field that a network wants.
 *
 * @param name in the form
 * @param say below it; may be empty
 * @param example in it while it is empty; may be empty
 * @param kind as {@link io.postillion.core.brand.ChannelField.Kind} has it
 * @param choices of a choice
 */
record FieldRow(
    String name,
    String label,
    String say,
    String example,
    String kind,
    boolean required,
    String value,
    List<Tongues.Choice> choices) {

  public boolean isSecret() {
    return kind.equals("SECRET");
  }

  public boolean isChoice() {
    return kind.equals("CHOICE");
  }

  public boolean isAddress() {
    return kind.equals("ADDRESS");
  }
}
