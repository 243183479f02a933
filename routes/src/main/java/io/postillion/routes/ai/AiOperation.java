package io.postillion.routes.ai;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What an {@code ai:} endpoint does. */
enum AiOperation {
  BRIEF("propose-brief", Set.of()),
  IDEAS("find-ideas", Set.of("topic")),
  /** Its topic has a route of its own, with what serves when models fail. */
  DRAFT("draft-post", Set.of()),
  VARIANTS("offer-versions", Set.of("variants", "wish")),
  SUGGEST("suggest-words", Set.of("wish", "start", "end")),
  DESCRIBE("describe-pictures", Set.of()),
  CARD("make-card", Set.of("kind")),
  IMAGINE("imagine-picture", Set.of("wish")),
  TRANSLATE("translate-post", Set.of("language", "channelId"));

  private final String topic;
  private final Set<String> options;

  AiOperation(String topic, Set<String> options) {
    this.topic = topic;
    this.options = options;
  }

  static AiOperation of(String word) {
    return Arrays.stream(values())
        .filter(operation -> operation.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "An ai: endpoint cannot '%s'; it knows %s"
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(AiOperation::word)
                                .collect(Collectors.joining(", ")))));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of the engine's tasks that ask for it. */
  String topic() {
    return topic;
  }

  /** What may be said beside the ids: in the endpoint's address, or by the process. */
  Set<String> options() {
    return options;
  }
}
