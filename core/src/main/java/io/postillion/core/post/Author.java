package io.postillion.core.post;

import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a revision.
 *
 * @param person null unless a person wrote it
 * @param name as shown: the person's name, or the model with provider and prompt version
 */
public record Author(Kind kind, @Nullable PersonId person, String name) {

  /** What kind of author. */
  public enum Kind {
    PERSON,
    MODEL,
    /** The method that serves when there is no model. */
    OFFLINE,
    /** A program with a token of its own; who or what writes behind it is not known. */
    PROGRAM
  }

  public Author {
    if ((kind == Kind.PERSON) != (person != null)) {
      throw new IllegalArgumentException("A person, and only a person, is known by id");
    }
  }

  public static Author of(Person person) {
    return new Author(Kind.PERSON, person.id(), person.name());
  }

  /**
   * @param prompt name and version of the prompt, e.g. {@code draft-post 4}
   */
  public static Author model(String provider, String model, String prompt) {
    return new Author(Kind.MODEL, null, "%s %s · %s".formatted(provider, model, prompt));
  }

  /**
   * @param token what its brand calls the program's token
   */
  public static Author program(String token) {
    return new Author(Kind.PROGRAM, null, token);
  }

  public static Author offline(String method) {
    return new Author(Kind.OFFLINE, null, method);
  }
}
