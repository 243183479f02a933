package io.postillion.core.people;

import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import io.postillion.core.people.PersonStep.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whoever holds a link that was made for them chooses the password with which they come in. */
public final class Joining {

  /** The fewest characters of a password. */
  public static final int LEAST = 12;

  /** The most bytes of a password in UTF-8; more would not be read. */
  public static final int MOST_BYTES = 72;

  /**
   * What a good link leads to.
   *
   * @param brand the brand whose administrator made it
   */
  public record Door(Person person, String brand, Instant until) {}

  /** Why a password is none. */
  public enum Flaw {
    SHORT,
    LONG,
    /** It is made of the login or the name. */
    GUESSED,
    /** Typed twice, and not the same. */
    DIFFERENT
  }

  private final PeopleBook book;
  private final PersonSteps steps;
  private final Invitations invitations;
  private final Brands brands;
  private final UnaryOperator<Secret> hash;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * @param hash makes of a password what is kept of it
   */
  public Joining(
      PeopleBook book,
      PersonSteps steps,
      Invitations invitations,
      Brands brands,
      UnaryOperator<Secret> hash,
      Transactions transactions,
      Clock clock) {
    this.book = book;
    this.steps = steps;
    this.invitations = invitations;
    this.brands = brands;
    this.hash = hash;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Empty when nothing is behind the link, or nothing any more; which of the two is not said. */
  public Optional<Door> look(Secret token) {
    return good(token).flatMap(this::door);
  }

  private Optional<Invitation> good(Secret token) {
    return invitations.find(token).filter(found -> found.isGood(clock.instant()));
  }

  private Optional<Door> door(Invitation invitation) {
    return book.find(invitation.person())
        .filter(entry -> entry.ofDesk() && entry.isIn(invitation.brand()))
        .map(
            entry ->
                new Door(
                    entry.person(),
                    brands.find(invitation.brand()).map(Brand::name).orElse(""),
                    invitation.expiresAt()));
  }

  /** What is wrong with a password; null for nothing. */
  public static @Nullable Flaw flaw(Person person, String typed, String again) {
    if (typed.codePointCount(0, typed.length()) < LEAST) {
      return Flaw.SHORT;
    }
    if (typed.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Flaw.LONG;
    }
    String folded = typed.toLowerCase(Locale.ROOT);
    if (folded.chars().distinct().count() < 5
        || without(folded, person.login(), person.name()).length() < LEAST / 2) {
      return Flaw.GUESSED;
    }
    return typed.equals(again) ? null : Flaw.DIFFERENT;
  }

  private static String without(String typed, String login, String name) {
    return typed
        .replace(login.toLowerCase(Locale.ROOT), "")
        .replace(name.toLowerCase(Locale.ROOT), "");
  }

  /**
   * From now on they come in with this password, and with no other; the link opens nothing more.
   *
   * @param password without a {@link #flaw}
   * @return false when the link was used, taken back or over meanwhile
   */
  public boolean choose(Secret token, Secret password) {
    if (look(token).isEmpty()) {
      return false;
    }
    Secret kept = hash.apply(password);
    return transactions.in(() -> good(token).filter(found -> set(found, kept)).isPresent());
  }

  private boolean set(Invitation invitation, Secret kept) {
    book.hold(invitation.person());
    if (door(invitation).isEmpty() || !invitations.use(invitation.id(), clock.instant())) {
      return false;
    }
    book.password(invitation.person(), kept);
    PersonEntry entry = book.find(invitation.person()).orElseThrow();
    entry
        .everywhere()
        .forEach(
            brand ->
                steps.add(
                    new PersonStep(
                        brand,
                        entry.person().id(),
                        Kind.PASSWORD_SET,
                        Rights.NONE,
                        "",
                        entry.person().id(),
                        clock.instant())));
    return true;
  }
}
