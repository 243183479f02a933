package io.postillion.core.content;

import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.WebAddress;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.FreeNames;
import io.postillion.core.content.SourceStep.Change;
import io.postillion.core.content.SourceStep.Field;
import io.postillion.core.failure.Failure;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What administrators do about sources at the desk: look, add, change, remove. */
public final class Sourcing {

  /** Older articles are left alone. */
  public static final Duration NEWS = Duration.ofDays(30);

  /** The most characters of a name. */
  public static final int LONGEST_NAME = 100;

  /** How it ended. */
  public sealed interface Outcome permits Looked, Saved, Unsound, Unreachable, Overtaken {}

  /** Nothing was saved. */
  public record Looked(SourceEntry entry, SourceLook look) implements Outcome {}

  /**
   * @param look null when it reads as before
   */
  public record Saved(SourceEntry entry, @Nullable SourceLook look) implements Outcome {}

  /**
   * Nothing was saved.
   *
   * @param about what the flaw is about, e.g. the name of another source; often empty
   */
  public record Unsound(Flaw flaw, String about) implements Outcome {}

  /** Nothing was saved: it could not be read. */
  public record Unreachable(Failure failure) implements Outcome {}

  /**
   * Nothing was saved: somebody else changed it meanwhile.
   *
   * @param step what they did; null when it is not known any more
   */
  public record Overtaken(SourceEntry now, @Nullable SourceStep step) implements Outcome {}

  /** Why it cannot be saved like this. */
  public enum Flaw {
    /** No kind that can be set at the desk. */
    KIND,
    /** No web address, or one with a user in it. */
    ADDRESS,
    NAME_LONG,
    /** A user without a password, or the other way round. */
    LOGIN_HALF,
    /** A password that was given for another address or user is not sent to this one. */
    PASSWORD_AGAIN,
    /** The password would travel where others can read it. */
    UNENCRYPTED,
    /** Nothing to keep a password with. */
    NO_KEY,
    /** Another source of the brand reads it. */
    KNOWN,
    /** It is another site: its articles would take the place of those that are there. */
    ANOTHER,
    /** It was removed meanwhile, or the configuration names it now. */
    GONE,
    /** Something else, in the words of the connector. */
    OTHER
  }

  /**
   * @param password for reading it
   * @param fresh to be kept; null when it stays as it is
   */
  private record Draft(SourceEntry entry, @Nullable Secret password, @Nullable Secret fresh) {}

  private static final class FlawedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Unsound unsound;

    FlawedException(Flaw flaw, String about) {
      this.unsound = new Unsound(flaw, about);
    }

    FlawedException(Flaw flaw) {
      this(flaw, "");
    }
  }

  private final SourceBook book;
  private final SourceSteps steps;
  private final Sources sources;
  private final ConfiguredSources configured;
  private final CmsMaker maker;
  private final Looking looking;
  private final BooleanSupplier keepsSecrets;
  private final Duration every;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * @param keepsSecrets whether there is a key to keep passwords with
   * @param every between two sweeps of a source
   */
  public Sourcing(
      SourceBook book,
      SourceSteps steps,
      Sources sources,
      Articles articles,
      ConfiguredSources configured,
      CmsMaker maker,
      BooleanSupplier keepsSecrets,
      Duration every,
      Transactions transactions,
      Clock clock) {
    this.book = book;
    this.steps = steps;
    this.sources = sources;
    this.configured = configured;
    this.maker = maker;
    this.looking = new Looking(articles, clock);
    this.keepsSecrets = keepsSecrets;
    this.every = every;
    this.transactions = transactions;
    this.clock = clock;
  }

  public List<String> kinds() {
    return maker.kinds();
  }

  /** Whether sources with a password can be added. */
  public boolean keepsSecrets() {
    return keepsSecrets.getAsBoolean();
  }

  /** Between two sweeps of a source. */
  public Duration every() {
    return every;
  }

  /** All that were set at the desk, also those that rest. */
  public List<SourceEntry> of(BrandId brand) {
    return book.of(brand);
  }

  /** Whether the configuration names it, so that what was set at the desk rests. */
  public boolean rests(SourceEntry entry) {
    return configured.name(entry.id());
  }

  /** One that can be changed at the desk. */
  public Optional<SourceEntry> find(BrandId brand, SourceId id) {
    return book.of(brand).stream()
        .filter(entry -> entry.id().equals(id) && !rests(entry))
        .findFirst();
  }

  public List<SourceStep> steps(BrandId brand, int most) {
    return steps.newest(brand, most);
  }

  /**
   * Reads it once, takes nothing in, and stores nothing.
   *
   * @param id null for one that is new
   */
  public Outcome tryOut(Person person, BrandId brand, @Nullable SourceId id, SourceWish wish) {
    person.require(Role.ADMIN, brand);
    try {
      Draft draft = draft(brand, existing(brand, id), wish);
      return new Looked(draft.entry(), look(draft, id));
    } catch (FlawedException flawed) {
      return flawed.unsound;
    } catch (Failure failure) {
      return new Unreachable(failure);
    }
  }

  /** Reads it once and, if that goes well, keeps it: from now on it is read at its turns. */
  public Outcome add(Person person, BrandId brand, SourceWish wish) {
    person.require(Role.ADMIN, brand);
    try {
      Draft draft = draft(brand, null, wish);
      SourceLook look = look(draft, null);
      SourceEntry entry = transactions.in(() -> insert(person, draft, look));
      return new Saved(entry, look);
    } catch (FlawedException flawed) {
      return flawed.unsound;
    } catch (Failure failure) {
      return new Unreachable(failure);
    }
  }

  /**
   * The same for one that is there; it is read first only where it reads in another way now.
   *
   * @param seen the version that the person saw
   */
  public Outcome change(Person person, BrandId brand, SourceId id, int seen, SourceWish wish) {
    person.require(Role.ADMIN, brand);
    try {
      SourceEntry before = existing(brand, id);
      if (before == null || before.version() != seen) {
        return overtaken(brand, id);
      }
      Draft draft = draft(brand, before, wish);
      List<Change> changes = changes(before, draft);
      if (changes.isEmpty()) {
        return new Saved(before, null);
      }
      boolean same = draft.entry().readsAs(before) && draft.fresh() == null;
      SourceLook look = same ? null : look(draft, id);
      SourceEntry now = draft.entry().next();
      boolean saved =
          transactions.in(
              () -> {
                if (sources.hold(id).isEmpty() || !book.update(now, draft.fresh())) {
                  return false;
                }
                note(person, brand, id, SourceStep.Kind.CHANGED, changes);
                return true;
              });
      return saved ? new Saved(now, look) : overtaken(brand, id);
    } catch (FlawedException flawed) {
      return flawed.unsound;
    } catch (Failure failure) {
      return new Unreachable(failure);
    }
  }

  /**
   * It is read no more and its password is forgotten; articles and posts stay.
   *
   * @return false when it was not there any more
   */
  public boolean remove(Person person, BrandId brand, SourceId id) {
    person.require(Role.ADMIN, brand);
    return transactions.in(
        () -> {
          if (sources.hold(id).isEmpty()
              || !book.remove(brand, id, configured.name(id), clock.instant())) {
            return false;
          }
          note(person, brand, id, SourceStep.Kind.REMOVED, List.of());
          return true;
        });
  }

  private @Nullable SourceEntry existing(BrandId brand, @Nullable SourceId id)
      throws FlawedException {
    if (id == null) {
      return null;
    }
    return find(brand, id).orElseThrow(() -> new FlawedException(Flaw.GONE));
  }

  private Outcome overtaken(BrandId brand, SourceId id) throws FlawedException {
    SourceEntry now = existing(brand, id);
    if (now == null) {
      throw new FlawedException(Flaw.GONE);
    }
    return new Overtaken(
        now,
        steps.newest(brand, 50).stream()
            .filter(step -> step.source().equals(id))
            .filter(step -> step.kind() == SourceStep.Kind.CHANGED)
            .findFirst()
            .orElse(null));
  }

  private Draft draft(BrandId brand, @Nullable SourceEntry before, SourceWish wish)
      throws FlawedException {
    String cms = before == null ? wish.cms() : before.cms();
    if (!maker.kinds().contains(cms)) {
      throw new FlawedException(Flaw.KIND);
    }
    URI address =
        WebAddress.of(wish.address()).orElseThrow(() -> new FlawedException(Flaw.ADDRESS));
    String name = wish.name().isBlank() ? address.getHost() : wish.name().strip();
    if (name.length() > LONGEST_NAME) {
      throw new FlawedException(Flaw.NAME_LONG);
    }
    String user = wish.user().isBlank() ? null : wish.user().strip();
    if (user == null && wish.password() != null) {
      throw new FlawedException(Flaw.LOGIN_HALF);
    }
    if (user != null && !keepsSecrets.getAsBoolean()) {
      throw new FlawedException(Flaw.NO_KEY);
    }
    unknown(brand, before, address);
    SourceEntry entry =
        before == null
            ? new SourceEntry(
                new SourceId(FreeNames.of(brand, name).findFirst().orElseThrow()),
                brand,
                cms,
                name,
                address,
                user,
                wish.language(),
                wish.plainPermalinks(),
                clock.instant().minus(NEWS).truncatedTo(ChronoUnit.SECONDS),
                1)
            : new SourceEntry(
                before.id(),
                brand,
                cms,
                name,
                address,
                user,
                before.language(),
                wish.plainPermalinks(),
                before.since(),
                before.version());
    return new Draft(entry, password(entry, before, wish.password()), wish.password());
  }

  /** One that is kept goes only where it was given for: nobody sends it somewhere else. */
  private @Nullable Secret password(
      SourceEntry entry, @Nullable SourceEntry before, @Nullable Secret typed)
      throws FlawedException {
    if (typed != null || entry.user() == null) {
      return typed;
    }
    if (before == null || !before.hasPassword()) {
      throw new FlawedException(Flaw.LOGIN_HALF);
    }
    if (!before.address().equals(entry.address()) || !entry.user().equals(before.user())) {
      throw new FlawedException(Flaw.PASSWORD_AGAIN);
    }
    return book.password(entry.brand(), entry.id()).orElse(null);
  }

  private void unknown(BrandId brand, @Nullable SourceEntry before, URI address)
      throws FlawedException {
    Optional<String> other =
        configured.of(brand).stream()
            .filter(one -> WebAddress.isSame(one.address(), address))
            .map(ConfiguredSources.Reading::name)
            .findFirst()
            .or(
                () ->
                    book.of(brand).stream()
                        .filter(one -> before == null || !one.id().equals(before.id()))
                        .filter(one -> WebAddress.isSame(one.address(), address))
                        .map(SourceEntry::name)
                        .findFirst());
    if (other.isPresent()) {
      throw new FlawedException(Flaw.KNOWN, other.get());
    }
  }

  private SourceLook look(Draft draft, @Nullable SourceId own) throws FlawedException {
    SourceEntry entry = draft.entry();
    Cms cms;
    try {
      cms = maker.make(entry, draft.password());
    } catch (IllegalArgumentException e) {
      boolean open = entry.hasPassword() && "http".equalsIgnoreCase(entry.address().getScheme());
      throw open
          ? new FlawedException(Flaw.UNENCRYPTED)
          : new FlawedException(Flaw.OTHER, String.valueOf(e.getMessage()));
    }
    List<Source> atRest =
        own != null
            ? List.of()
            : book.atRest(entry.brand()).stream()
                .filter(source -> source.cms().equals(entry.cms()))
                .toList();
    SourceLook look = looking.at(cms, entry.brand(), own, atRest);
    if (look.another()) {
      throw new FlawedException(Flaw.ANOTHER);
    }
    return look;
  }

  private SourceEntry insert(Person person, Draft draft, SourceLook look) {
    SourceEntry wanted = draft.entry();
    Source before = look.before();
    Optional<SourceEntry> again =
        before == null
            ? Optional.empty()
            : Optional.of(wanted.at(before.id()))
                .filter(entry -> book.insert(entry, draft.fresh()));
    SourceEntry entry =
        again.orElseGet(
            () ->
                FreeNames.of(wanted.brand(), wanted.name())
                    .map(SourceId::new)
                    .filter(id -> sources.find(id).isEmpty() && !configured.name(id))
                    .map(wanted::at)
                    .filter(one -> book.insert(one, draft.fresh()))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new IllegalStateException(
                                "All names like %s are taken".formatted(wanted.id()))));
    note(
        person,
        entry.brand(),
        entry.id(),
        SourceStep.Kind.ADDED,
        List.of(new Change(Field.ADDRESS, "", entry.address().toString())));
    return entry;
  }

  private static List<Change> changes(SourceEntry before, Draft draft) {
    SourceEntry after = draft.entry();
    List<Change> changes = new ArrayList<>();
    add(changes, Field.NAME, before.name(), after.name());
    add(changes, Field.ADDRESS, before.address().toString(), after.address().toString());
    add(
        changes,
        Field.USER,
        Objects.requireNonNullElse(before.user(), ""),
        Objects.requireNonNullElse(after.user(), ""));
    if (draft.fresh() != null) {
      changes.add(new Change(Field.PASSWORD, "", ""));
    }
    add(
        changes,
        Field.PLAIN_PERMALINKS,
        Boolean.toString(before.plainPermalinks()),
        Boolean.toString(after.plainPermalinks()));
    return changes;
  }

  private static void add(List<Change> changes, Field field, String from, String to) {
    if (!from.equals(to)) {
      changes.add(new Change(field, from, to));
    }
  }

  private void note(
      Person person, BrandId brand, SourceId id, SourceStep.Kind kind, List<Change> changes) {
    Instant now = clock.instant();
    steps.add(new SourceStep(brand, id, kind, changes, person.id(), now));
  }
}
