package io.postillion.plugin.desk.frame;

import io.postillion.core.brand.Brand;
import io.postillion.core.people.Role;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page.
 *
 * @param root what all our addresses begin with; may be empty
 * @param base where the desk begins
 * @param to null where there is no brand, e.g. on the login page
 * @param questions counts what waits for this person, when asked
 * @param brake looks whether a brake holds the brand, when asked
 * @param mayHoldAll looks whether this person may pull the brake over all brands, when asked
 * @param ownEngine whether the engine runs here, so that its models can be looked at
 * @param here the page's own address, for the switch of languages
 */
public record Shell(
    Assets assets,
    String root,
    String base,
    @Nullable Links to,
    @Nullable Desk desk,
    List<Brand> brands,
    LongSupplier questions,
    Supplier<@Nullable Held> brake,
    BooleanSupplier mayHoldAll,
    boolean ownEngine,
    String here) {

  public boolean mayWrite() {
    return desk != null && desk.may(Role.MANAGER);
  }

  public boolean mayRun() {
    return desk != null && desk.may(Role.ADMIN);
  }

  /** How many questions wait for this person. */
  public long waiting() {
    return questions.getAsLong();
  }

  /** The brake that holds the brand; null when none does. */
  public @Nullable Held held() {
    return brake.get();
  }

  public boolean isMayHoldAll() {
    return mayHoldAll.getAsBoolean();
  }

  public boolean isBranded() {
    return to != null;
  }
}
