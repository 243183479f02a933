package io.postillion.connectors.ai.mask;

import java.util.Collection;
import java.util.function.Supplier;

/** What of a brand's texts no provider sees. */
public final class Masking {

  /** Providers see everything. */
  public static final Masking NONE = new Masking(() -> Disguise.NONE);

  private final Supplier<Disguise> disguises;

  private Masking(Supplier<Disguise> disguises) {
    this.disguises = disguises;
  }

  /**
   * E-mail addresses, telephone numbers, IBANs and card numbers are masked, and these names, as
   * they are written here or in capitals.
   */
  public static Masking of(Collection<String> names) {
    Finder finder = new Finder(names);
    return new Masking(() -> new Placeholders(finder));
  }

  /** For one question: a value has one placeholder in all of it. */
  public Disguise begin() {
    return disguises.get();
  }
}
