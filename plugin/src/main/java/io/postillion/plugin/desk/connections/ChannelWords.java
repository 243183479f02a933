package io.postillion.plugin.desk.connections;

import io.postillion.core.brand.ChannelField;
import io.postillion.core.brand.ChannelKeeping.Unreachable;
import io.postillion.core.brand.ChannelKeeping.Unsound;
import io.postillion.plugin.desk.frame.Words;
import io.postillion.plugin.desk.text.Visible;
import io.postillion.plugin.desk.view.Tongues;
import java.util.Map;

/** Networks, what they want to know, and what is wrong, in words. */
final class ChannelWords {

  private final Words words;

  ChannelWords(Words words) {
    this.words = words;
  }

  String network(String word) {
    return words.sayOr("channels.network." + word, word);
  }

  /**
   * @param typed what stands in the fields, by their names
   */
  FieldRow field(String network, ChannelField field, Map<String, String> typed) {
    String value = typed.getOrDefault(field.name(), "");
    return new FieldRow(
        ChannelForm.OF_NETWORK + field.name(),
        label(network, field.name()),
        of(network, field.name() + ".say", ""),
        field.kind() == ChannelField.Kind.CHOICE || !field.usual().isEmpty()
            ? field.usual()
            : of(network, field.name() + ".example", ""),
        field.kind().name(),
        field.required(),
        value.isEmpty() && field.kind() == ChannelField.Kind.CHOICE ? field.usual() : value,
        field.choices().stream()
            .map(
                choice ->
                    new Tongues.Choice(choice, of(network, field.name() + "." + choice, choice)))
            .toList());
  }

  String label(String network, String field) {
    return of(network, field, field);
  }

  String flaw(String network, Unsound unsound) {
    String about =
        switch (unsound.flaw()) {
          case MISSING -> label(network, unsound.about());
          default -> Visible.text(unsound.about());
        };
    return words.say("channels.flaw." + unsound.flaw().name(), about);
  }

  String advice(Unreachable unreachable) {
    return words.say("channels.trouble." + unreachable.failure().getClass().getSimpleName());
  }

  /** What is said of this network's field; else what is said of all fields of that name. */
  private String of(String network, String key, String otherwise) {
    return words.sayOr(
        "channels.field." + network + "." + key, words.sayOr("channels.field." + key, otherwise));
  }
}
