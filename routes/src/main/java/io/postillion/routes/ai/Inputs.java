package io.postillion.routes.ai;

import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.content.ArticleId;
import io.postillion.core.flow.Task;
import io.postillion.core.post.PostId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a task says; whatever it does not say properly is an {@link InputException}. */
record Inputs(Task task) {

  BrandId brand() {
    return read(task::brand);
  }

  PostId post() {
    return read(task::post);
  }

  ArticleId article() {
    return read(task::article);
  }

  @Nullable ArticleId articleIfAny() {
    return task.variables().containsKey("articleId") ? article() : null;
  }

  @Nullable ChannelId channelIfAny() {
    return task.variables().containsKey("channelId")
        ? read(() -> new ChannelId(task.text("channelId")))
        : null;
  }

  /** A language tag, e.g. {@code fr} or {@code pt-BR}. */
  Locale language(String name) {
    String said = text(name);
    Locale language = Locale.forLanguageTag(said.strip());
    if (language.getLanguage().isEmpty()) {
      throw new InputException("'%s' is no language; write e.g. fr or pt-BR".formatted(said));
    }
    return language;
  }

  String text(String name) {
    return read(() -> task.text(name));
  }

  /** Empty when it was not said. */
  String textIfAny(String name) {
    return task.variables().containsKey(name) ? text(name) : "";
  }

  int number(String name, int unsaid) {
    return task.variables().containsKey(name) ? read(() -> Integer.parseInt(text(name))) : unsaid;
  }

  /** In small letters and with hyphens, as the REST API spells it, or as Java does. */
  <E extends Enum<E>> E word(String name, Class<E> kind) {
    return word(name, text(name), kind);
  }

  <E extends Enum<E>> E word(String name, Class<E> kind, E unsaid) {
    return task.variables().containsKey(name) ? word(name, kind) : unsaid;
  }

  /** Separated by commas. */
  <E extends Enum<E>> Set<E> words(String name, Class<E> kind) {
    Set<E> words = EnumSet.noneOf(kind);
    Arrays.stream(text(name).split(","))
        .filter(word -> !word.isBlank())
        .forEach(word -> words.add(word(name, word, kind)));
    return words;
  }

  private static <E extends Enum<E>> E word(String name, String said, Class<E> kind) {
    String wanted = said.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(kind.getEnumConstants())
        .filter(one -> one.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "'%s' is no %s; there are %s"
                        .formatted(
                            said.strip(),
                            name,
                            Arrays.stream(kind.getEnumConstants())
                                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", ")))));
  }

  private static <T> T read(Supplier<T> value) {
    try {
      return value.get();
    } catch (InputException known) {
      throw known;
    } catch (IllegalArgumentException malformed) {
      throw new InputException(malformed);
    }
  }
}
