package io.postillion.core.post;

/** Who wrote a sentence, as far as the record tells. */
public enum Writer {
  PERSON,
  MODEL,
  OFFLINE,
  PROGRAM,
  /** Words of more than one of them. */
  MIXED;

  static Writer of(Author.Kind kind) {
    return switch (kind) {
      case PERSON -> PERSON;
      case MODEL -> MODEL;
      case OFFLINE -> OFFLINE;
      case PROGRAM -> PROGRAM;
    };
  }
}
