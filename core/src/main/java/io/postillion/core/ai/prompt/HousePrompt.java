package io.postillion.core.ai.prompt;

import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a brand tells models for a task, in addition to what we tell them. Its text
 * never changes.
 *
 * @param language of what is written; null for all
 * @param version from 1 in each brand and task; 0 is the built-in prompt alone
 * @param share of the posts and articles for which it is used while active, in percent; below 100
 *     it is on trial
 */
public record HousePrompt(
    BrandId brand,
    String task,
    @Nullable Locale language,
    int version,
    String text,
    PersonId author,
    Instant at,
    State state,
    int share) {

  /** Whether it is used. */
  public enum State {
    DRAFT,
    ACTIVE,
    RETIRED
  }

  /**
   * @throws IllegalArgumentException when the text is not sound, see {@link Flaw}
   */
  public HousePrompt {
    if (version < 1 || share < 1 || share > 100) {
      throw new IllegalArgumentException(
          "A version is 1 or more and a share 1 to 100, not %d and %d".formatted(version, share));
    }
    Optional<Flaw.Found> flaw = Flaw.of(text);
    if (flaw.isPresent()) {
      throw new IllegalArgumentException(
          "These instructions cannot be used: %s".formatted(flaw.get()));
    }
  }

  /** As authors of drafts name it, e.g. {@code acme.3}. */
  public String name() {
    return brand + "." + version;
  }

  public Instructions instructions() {
    return new Instructions(text, name());
  }

  boolean isOnTrial() {
    return state == State.ACTIVE && share < 100;
  }

  HousePrompt activated(int newShare) {
    return new HousePrompt(
        brand, task, language, version, text, author, at, State.ACTIVE, newShare);
  }

  HousePrompt retired() {
    return new HousePrompt(brand, task, language, version, text, author, at, State.RETIRED, share);
  }
}
