package io.postillion.core.memory;

/**
 * How much a brand makes of its memory.
 *
 * @param examples how many a draft is given at most, 0 to 10; with 0 none is kept
 * @param repeats in how many posts people must have changed the same before a rule is proposed, 2
 *     or more
 */
public record MemorySettings(int examples, int repeats) {

  public static final MemorySettings USUAL = new MemorySettings(3, 3);

  public MemorySettings {
    if (examples < 0 || examples > 10 || repeats < 2) {
      throw new IllegalArgumentException(
          "A draft is given 0 to 10 examples, and a rule needs 2 posts or more, not %d and %d"
              .formatted(examples, repeats));
    }
  }
}
