package io.postillion.connectors.ai.model;

import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.postillion.connectors.ai.mask.Disguise;
import io.postillion.core.ai.Asked;
import io.postillion.core.ai.prompt.Flaw;
import io.postillion.core.ai.prompt.Instructions;
import io.postillion.core.ai.prompt.OpenTask;
import io.postillion.core.brand.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What models are asked for: a record of variables in, two prompt files, a record out.
 *
 * @param <V> its components are the variables of the prompt
 * @param <A> made of texts, whole numbers, lists and further records; its constructor refuses what
 *     is no answer by an {@link IllegalArgumentException} whose message completes "…, because"
 */
public final class Task<V extends Record, A extends Record> {

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

  /** Whether a brand may add instructions of its own. */
  public boolean isOpen() {
    return prompt.isOpen();
  }

  /**
   * For the library of prompts.
   *
   * @param drafts whether it writes posts
   * @throws IllegalStateException when a brand may not add instructions
   */
  public OpenTask open(boolean drafts) {
    if (!isOpen()) {
      throw new IllegalStateException("Prompt '%s' takes no instructions".formatted(name));
    }
    Set<String> values = new TreeSet<>(prompt.variables());
    values.retainAll(Flaw.PLACEHOLDERS);
    return new OpenTask(version(), values, drafts);
  }

  /** All that the model reads with instructions of a brand, without masks. */
  public String whole(V variables, Optional<Instructions> house) {
    return system(variables, house.map(Instructions::text).orElse("")) + "\n\n" + user(variables);
  }

  /** What the model is told with instructions of a brand; without them when they are empty. */
  public String system(V variables, String house) {
    return prompt.system(variables, house, UnaryOperator.identity());
  }

  /** What the model is asked. */
  public String user(V variables) {
    return prompt.user(variables);
  }

  /**
   * What it is asked for someone.
   *
   * @param house the brand's own instructions; empty for none
   * @param disguise hides in the values what nobody outside may see
   * @param sights pictures to look at
   * @param ear of whoever hears the answer while it comes
   */
  Question<A> question(
      BrandId brand,
      Asked asked,
      V variables,
      Optional<Instructions> house,
      Disguise disguise,
      List<Sight> sights,
      Ear<A> ear) {
    String user = prompt.user(variables, disguise::hide);
    return new Question<>(
        brand,
        asked,
        this,
        house.map(own -> version() + "+" + own.name()).orElse(version()),
        List.of(
            SystemMessage.from(
                prompt.system(variables, house.map(Instructions::text).orElse(""), disguise::hide)),
            sights.isEmpty() ? UserMessage.from(user) : UserMessage.from(seen(user, sights))),
        disguise,
        ear);
  }

  private static List<Content> seen(String user, List<Sight> sights) {
    List<Content> contents = new ArrayList<>();
    contents.add(TextContent.from(user));
    sights.forEach(sight -> contents.add(sight.content()));
    return contents;
  }

  ResponseFormat format() {
    return ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build();
  }

  A read(@Nullable String said) throws MalformedAnswerException {
    return reader.read(said);
  }
}
