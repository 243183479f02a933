package io.postillion.core.people;

import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.failure.Failure;
import io.postillion.core.link.Tokens;
import io.postillion.core.people.PeopleKeeping.Outcome;
import io.postillion.core.people.PeopleKeeping.Saved;
import io.postillion.core.people.PersonStep.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the links by which people choose a password, and has them sent or shown. */
public final class PasswordLinks {

  /** How long one is good. */
  public static final Duration LIFE = Duration.ofDays(3);

  /**
   * A link that was made.
   *
   * @param token what opens it; to be shown once, and only where it was not sent
   * @param email where it goes; empty when nobody carries it
   * @param failed whether it should have been sent, and could not be
   */
  public record Handed(Secret token, String email, boolean failed) {

    /** Whether whoever made it passes it on. */
    public boolean isShown() {
      return failed || email.isEmpty();
    }
  }

  private final Invitations invitations;
  private final PersonSteps steps;
  private final InvitationLetters letters;
  private final Brands brands;
  private final Doors doors;
  private final Transactions transactions;
  private final Clock clock;
  private final Tokens tokens = new Tokens();

  public PasswordLinks(
      Invitations invitations,
      PersonSteps steps,
      InvitationLetters letters,
      Brands brands,
      Doors doors,
      Transactions transactions,
      Clock clock) {
    this.invitations = invitations;
    this.steps = steps;
    this.letters = letters;
    this.brands = brands;
    this.doors = doors;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Whether people choose passwords here at all. */
  public boolean areNeeded() {
    return doors == Doors.OURS;
  }

  /** Until when somebody has to choose; null when no link is good now. */
  public @Nullable Instant until(PersonId person) {
    return invitations.open(person, clock.instant()).map(Invitation::expiresAt).orElse(null);
  }

  void revoke(PersonId person) {
    invitations.revoke(person, clock.instant());
  }

  /**
   * The earlier ones are worth nothing from now on.
   *
   * @return null where passwords are none of our business
   */
  @Nullable Handed make(Person admin, BrandId brand, PersonEntry entry) {
    if (!areNeeded()) {
      return null;
    }
    Instant now = clock.instant();
    PersonId person = entry.person().id();
    revoke(person);
    Secret token = tokens.next(Tokens.OF_INVITATION);
    invitations.insert(
        new Invitation(
            UUID.randomUUID(), brand, person, admin.id(), now, now.plus(LIFE), null, null),
        token);
    String email = letters.areSent() ? entry.email() : "";
    note(admin, entry, email.isEmpty() ? Kind.LINK_SHOWN : Kind.LINK_MAILED, email);
    return new Handed(token, email, false);
  }

  /** Sends what is to be sent, now that it is stored. */
  Outcome sent(Outcome outcome, Person admin, BrandId brand) {
    Handed link = outcome instanceof Saved saved ? saved.link() : null;
    if (link == null || link.email().isEmpty()) {
      return outcome;
    }
    Saved saved = (Saved) outcome;
    try {
      letters.send(brands.get(brand), admin, saved.entry().person(), link.email(), link.token());
      return outcome;
    } catch (Failure away) {
      transactions.run(() -> note(admin, saved.entry(), Kind.LINK_SHOWN, ""));
      return new Saved(saved.entry(), saved.isNew(), new Handed(link.token(), link.email(), true));
    }
  }

  /** In each of their brands: whoever holds the link can come in as them there. */
  private void note(Person admin, PersonEntry entry, Kind kind, String detail) {
    Set<BrandId> theirs = entry.everywhere();
    theirs.forEach(
        one ->
            steps.add(
                new PersonStep(
                    one,
                    entry.person().id(),
                    kind,
                    Rights.NONE,
                    detail,
                    admin.id(),
                    clock.instant())));
  }
}
