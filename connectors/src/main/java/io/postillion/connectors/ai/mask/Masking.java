package io.postillion.connectors.ai.mask;

import io.postillion.core.ai.PersonalData.Hidden;
import java.util.Collection;
import java.util.List;
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

  /**
   * What would be masked of a text, each once, as it comes.
   *
   * @param names as above
   */
  public static List<Hidden> find(String text, Collection<String> names) {
    Placeholders placeholders = new Placeholders(new Finder(names));
    placeholders.hide(text);
    return placeholders.hidden();
  }

  /** For one question: a value has one placeholder in all of it. */
  public Disguise begin() {
    return disguises.get();
  }
}
