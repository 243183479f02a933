package io.postillion.core.evidence;

import io.postillion.core.post.Author;

/** Who wrote or made something: a person, a model, the offline writer or a program. */
public record By(Author.Kind kind, String name) {

  static By of(Author author) {
    return new By(author.kind(), author.name());
  }
}
