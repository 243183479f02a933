package io.postillion.core.people;

import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.PersonStep.Kind;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do about the people of their brand at the desk. It reaches no other brand:
 * rights are given for this one, and whoever could come in somewhere else keeps name, address and
 * password.
 */
public final class PeopleKeeping {

  /** How it ended. */
  public sealed interface Outcome permits Saved, Unsound {}

  /**
   * It was done.
   *
   * @param isNew whether an account was made
   * @param link to choose a password; null where they have one, or need none
   */
  public record Saved(PersonEntry entry, boolean isNew, PasswordLinks.@Nullable Handed link)
      implements Outcome {}

  /**
   * Nothing was saved.
   *
   * @param about what the flaw is about, e.g. a name; often empty
   */
  public record Unsound(Flaw flaw, String about) implements Outcome {}

  /** Why it cannot be done like this. */
  public enum Flaw {
    LOGIN,
    NAME,
    EMAIL,
    ZONE,
    ROLE,
    GROUP,
    /** The configuration names them. */
    CONFIGURED,
    /** They work for the brand already. */
    HERE,
    /** There is or was an account with this login, and nobody said that it is the one meant. */
    KNOWN,
    /** They never chose a password, so whoever invited them could still come in as them. */
    PENDING,
    /** They work for a brand that this administrator does not run. */
    ELSEWHERE,
    /** Nobody does this to themselves. */
    SELF,
    /** They do not work for the brand, or no longer. */
    GONE,
    /** Somebody else was faster. */
    MEANWHILE
  }

  private final PeopleBook book;
  private final PersonSteps steps;
  private final PasswordLinks links;
  private final Transactions transactions;
  private final Clock clock;

  public PeopleKeeping(
      PeopleBook book,
      PersonSteps steps,
      PasswordLinks links,
      Transactions transactions,
      Clock clock) {
    this.book = book;
    this.steps = steps;
    this.links = links;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Everyone who works for the brand, by name. */
  public List<PersonEntry> of(BrandId brand) {
    return book.of(brand);
  }

  public Optional<PersonEntry> find(BrandId brand, PersonId id) {
    return book.find(id).filter(entry -> entry.isIn(brand));
  }

  public List<PersonStep> steps(BrandId brand, int most) {
    return steps.newest(brand, most);
  }

  /** Whether name, language, zone and address may be changed by the brand. */
  public boolean isAtHome(BrandId brand, PersonEntry entry) {
    return entry.ofDesk()
        && entry.everywhere().equals(Set.of(brand))
        && steps.isAtHome(brand, entry.person().id());
  }

  /**
   * Gives somebody rights for the brand, and an account if they have none. Whoever has or had one
   * keeps their name, and whoever may come in keeps all of it.
   *
   * @param isMeant whether an account that is there already is the one meant; whoever made it may
   *     know its password
   */
  public Outcome add(Person admin, BrandId brand, PersonWish wish, boolean isMeant) {
    admin.require(Role.ADMIN, brand);
    PersonWish wanted = Wishes.stripped(wish);
    Flaw typed = Wishes.flaw(wanted);
    if (typed != null) {
      return new Unsound(typed, "");
    }
    Outcome outcome =
        transactions.in(
            () -> {
              Person acting = holding(admin, brand);
              Optional<PersonEntry> known = book.byLogin(wanted.login());
              return known.isPresent()
                  ? addKnown(acting, brand, known.get().person().id(), wanted, isMeant)
                  : create(acting, brand, wanted);
            });
    return links.sent(outcome, admin, brand);
  }

  private Outcome create(Person admin, BrandId brand, PersonWish wish) {
    Person person =
        new Person(
            PersonId.random(),
            wish.login(),
            wish.name(),
            Map.of(),
            wish.language(),
            ZoneId.of(wish.zone()));
    if (!book.insert(person, wish.email())) {
      return new Unsound(Flaw.MEANWHILE, "");
    }
    book.grant(brand, person.id(), wish.rights());
    note(admin, brand, person.id(), Kind.CREATED, wish.rights(), "");
    return new Saved(get(person.id()), true, links.make(admin, brand, get(person.id())));
  }

  private Outcome addKnown(
      Person admin, BrandId brand, PersonId id, PersonWish wish, boolean isMeant) {
    book.hold(id);
    PersonEntry entry = get(id);
    Person person = entry.person();
    if (entry.isConfigured()) {
      return new Unsound(Flaw.CONFIGURED, person.login());
    }
    if (entry.isIn(brand)) {
      return new Unsound(Flaw.HERE, person.name());
    }
    if (entry.listed() && !entry.hasPassword() && links.areNeeded()) {
      return new Unsound(Flaw.PENDING, person.login());
    }
    if (!isMeant) {
      return new Unsound(Flaw.KNOWN, person.name());
    }
    if (!entry.listed()) {
      book.revive(id, wish.email());
    }
    links.revoke(id);
    book.grant(brand, id, wish.rights());
    note(admin, brand, id, Kind.ADDED, wish.rights(), "");
    PersonEntry now = get(id);
    return new Saved(now, false, now.hasPassword() ? null : links.make(admin, brand, now));
  }

  /**
   * Changes what somebody may do for the brand, and, where nobody else has to do with them, how
   * they are called and written.
   *
   * @param seen the mark of what was on the page
   */
  public Outcome change(Person admin, BrandId brand, PersonId id, PersonWish wish, String seen) {
    admin.require(Role.ADMIN, brand);
    return transactions.in(
        () -> {
          Person acting = holding(admin, brand);
          book.hold(id);
          Optional<PersonEntry> entry = find(brand, id);
          Flaw flaw = unchangeable(acting, entry);
          if (flaw != null) {
            return new Unsound(flaw, "");
          }
          return entry.get().mark(brand).equals(seen)
              ? change(acting, brand, entry.get(), wish)
              : new Unsound(Flaw.MEANWHILE, "");
        });
  }

  private Outcome change(Person admin, BrandId brand, PersonEntry entry, PersonWish wish) {
    Person person = entry.person();
    boolean described = isAtHome(brand, entry);
    PersonWish wanted = Wishes.stripped(Wishes.as(person.login(), wish));
    Flaw flaw = described ? Wishes.flaw(wanted) : Wishes.flaw(wanted.rights());
    if (flaw != null) {
      return new Unsound(flaw, "");
    }
    if (described) {
      describe(admin, brand, entry, wanted);
    }
    if (!person.in(brand).equals(wanted.rights())) {
      book.grant(brand, person.id(), wanted.rights());
      note(admin, brand, person.id(), Kind.CHANGED, wanted.rights(), "");
    }
    return new Saved(get(person.id()), false, null);
  }

  private void describe(Person admin, BrandId brand, PersonEntry entry, PersonWish wish) {
    Person person = entry.person();
    book.describe(person.id(), wish.name(), wish.language(), ZoneId.of(wish.zone()), wish.email());
    if (!wish.name().equals(person.name())) {
      note(
          admin,
          brand,
          person.id(),
          Kind.RENAMED,
          Rights.NONE,
          person.name() + " → " + wish.name());
    }
    if (!wish.email().equals(entry.email())) {
      links.revoke(person.id());
      note(admin, brand, person.id(), Kind.READDRESSED, Rights.NONE, wish.email());
    }
  }

  /** Their rights for the brand end; what they decided stays theirs. */
  public Outcome remove(Person admin, BrandId brand, PersonId id) {
    admin.require(Role.ADMIN, brand);
    return transactions.in(
        () -> {
          Person acting = holding(admin, brand);
          book.hold(id);
          Optional<PersonEntry> entry = find(brand, id);
          Flaw flaw = unchangeable(acting, entry);
          if (flaw != null) {
            return new Unsound(flaw, "");
          }
          links.revoke(id);
          book.remove(brand, id);
          note(acting, brand, id, Kind.REMOVED, Rights.NONE, "");
          return new Saved(entry.get(), false, null);
        });
  }

  /**
   * A new link to choose a password; earlier ones are worth nothing, and the old password stays
   * until they chose. Whoever makes one could use it: so only who runs all brands of that person.
   */
  public Outcome link(Person admin, BrandId brand, PersonId id) {
    admin.require(Role.ADMIN, brand);
    Outcome outcome =
        transactions.in(
            () -> {
              Person acting = holding(admin, brand);
              book.hold(id);
              Optional<PersonEntry> entry = find(brand, id);
              if (entry.isEmpty()) {
                return new Unsound(Flaw.GONE, "");
              }
              if (!entry.get().ofDesk()) {
                return new Unsound(Flaw.CONFIGURED, entry.get().person().login());
              }
              if (!mayLink(acting, entry.get())) {
                return new Unsound(Flaw.ELSEWHERE, "");
              }
              return new Saved(entry.get(), false, links.make(acting, brand, entry.get()));
            });
    return links.sent(outcome, admin, brand);
  }

  /** Whether this administrator may make a link by which that person chooses a password. */
  public boolean mayLink(Person admin, PersonEntry entry) {
    return links.areNeeded()
        && entry.ofDesk()
        && entry.everywhere().stream().allMatch(brand -> admin.may(Role.ADMIN, brand));
  }

  /** As they are now: two who take each other's rights come one after the other. */
  private Person holding(Person admin, BrandId brand) {
    book.hold(brand);
    Person now = book.find(admin.id()).map(PersonEntry::person).orElse(admin);
    now.require(Role.ADMIN, brand);
    return now;
  }

  private static @Nullable Flaw unchangeable(Person admin, Optional<PersonEntry> entry) {
    if (entry.isEmpty()) {
      return Flaw.GONE;
    }
    if (!entry.get().ofDesk()) {
      return Flaw.CONFIGURED;
    }
    return entry.get().person().id().equals(admin.id()) ? Flaw.SELF : null;
  }

  private PersonEntry get(PersonId id) {
    return book.find(id).orElseThrow();
  }

  private void note(
      Person admin, BrandId brand, PersonId about, Kind kind, Rights rights, String detail) {
    steps.add(new PersonStep(brand, about, kind, rights, detail, admin.id(), clock.instant()));
  }
}
