package io.postillion.connectors.ai.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What models are asked for: a record of variables in, two prompt files, a record out.
 *
 * @param <V> its components are the variables of the prompt
 * @param <A> made of texts, whole numbers, lists and further records; its constructor refuses what
 *     is no answer by an {@link IllegalArgumentException} whose message completes "…, because"
 */
public final class Task<V extends Record, A extends Record> {

  private static final int LONGEST_REPEATED = 2_000;

  private final String name;
  private final Prompt<V> prompt;
  private final JsonSchema schema;
  private final AnswerReader<A> reader;

  private Task(String name, Prompt<V> prompt, Class<A> answer) {
    this.name = name;
    this.prompt = prompt;
    this.schema = Schemas.of(answer);
    this.reader = new AnswerReader<>(answer);
  }

  /**
   * @throws IllegalStateException when prompt files and variables do not fit together
   */
  public static <V extends Record, A extends Record> Task<V, A> of(
      String name, Class<V> variables, Class<A> answer) {
    return new Task<>(name, Prompt.of(name, variables), answer);
  }

  public String name() {
    return name;
  }

  /** Of the prompt files. */
  public String version() {
    return prompt.version();
  }

  /** What the prompt files say by themselves, in the pieces between their variables. */
  public List<String> ownWords() {
    return prompt.ownWords();
  }

  /** What the model is told about itself and its work. */
  public String system(V variables) {
    return prompt.system(variables);
  }

  /** What the model is asked. */
  public String user(V variables) {
    return prompt.user(variables);
  }

  List<ChatMessage> messages(V variables, List<Sight> sights) {
    List<Content> asked = new ArrayList<>();
    asked.add(TextContent.from(user(variables)));
    sights.forEach(sight -> asked.add(sight.content()));
    return List.of(
        SystemMessage.from(system(variables)),
        sights.isEmpty() ? UserMessage.from(user(variables)) : UserMessage.from(asked));
  }

  /** The same question once more, with the answer that was no good and why. */
  List<ChatMessage> messages(V variables, List<Sight> sights, MalformedAnswerException malformed) {
    String answer = malformed.answer().strip();
    return Stream.concat(
            messages(variables, sights).stream(),
            Stream.of(
                AiMessage.from(
                    answer.isEmpty()
                        ? "{}"
                        : answer.substring(0, Math.min(answer.length(), LONGEST_REPEATED))),
                UserMessage.from(
                    "This answer cannot be used, because %s. Answer again, with the JSON object only."
                        .formatted(malformed.getMessage()))))
        .toList();
  }

  ResponseFormat format() {
    return ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build();
  }

  A read(@Nullable String said) throws MalformedAnswerException {
    return reader.read(said);
  }
}
