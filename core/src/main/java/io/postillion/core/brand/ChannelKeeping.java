package io.postillion.core.brand;

import io.postillion.core.Transactions;
import io.postillion.core.form.Form;
import io.postillion.core.form.Forms;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What administrators do about the channels themselves at the desk: add, remove. */
public final class ChannelKeeping {

  /** The most characters of a name, an account, an author. */
  public static final int LONGEST = 100;

  /** How adding ended. */
  public sealed interface Outcome permits Saved, Unsound {}

  /** From now on it is a channel like any other. */
  public record Saved(ChannelEntry entry) implements Outcome {}

  /**
   * Nothing was saved.
   *
   * @param about what the flaw is about, e.g. the name of another channel; often empty
   */
  public record Unsound(Flaw flaw, String about) implements Outcome {}

  /** Why it cannot be saved like this. */
  public enum Flaw {
    /** No network that can be added at the desk. */
    NETWORK,
    NAME,
    /** Name, account or author. */
    LONG,
    /** Another channel of the brand has this account. */
    KNOWN,
    /** Something else, in the words of the connector. */
    OTHER
  }

  /** How removing ended. */
  public enum Removal {
    DONE,
    /** Somebody else was faster. */
    GONE,
    /** Nothing was done: see {@link #inTheWay}. */
    IN_THE_WAY
  }

  /**
   * Why a channel cannot be removed.
   *
   * @param posts to which something may still happen, the newest first
   * @param forms names of forms of recurring posts that may go out on it
   */
  public record InTheWay(List<PostId> posts, List<String> forms) {

    public InTheWay {
      posts = List.copyOf(posts);
      forms = List.copyOf(forms);
    }

    public boolean isNothing() {
      return posts.isEmpty() && forms.isEmpty();
    }
  }

  private final ChannelBook book;
  private final ChannelSteps steps;
  private final Channels channels;
  private final ConfiguredChannels configured;
  private final ChannelMaker maker;
  private final Forms forms;
  private final Transactions transactions;
  private final Clock clock;

  public ChannelKeeping(
      ChannelBook book,
      ChannelSteps steps,
      Channels channels,
      ConfiguredChannels configured,
      ChannelMaker maker,
      Forms forms,
      Transactions transactions,
      Clock clock) {
    this.book = book;
    this.steps = steps;
    this.channels = channels;
    this.configured = configured;
    this.maker = maker;
    this.forms = forms;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The networks that can be added here. */
  public List<String> networks() {
    return maker.networks();
  }

  /** The networks that are set in the configuration alone. */
  public List<String> others() {
    return maker.others();
  }

  /** All that were set at the desk, also those that rest. */
  public List<ChannelEntry> of(BrandId brand) {
    return book.of(brand);
  }

  /** Whether the configuration names it, so that what was set at the desk rests. */
  public boolean rests(ChannelEntry entry) {
    return configured.name(entry.id());
  }

  public Optional<ChannelEntry> find(BrandId brand, ChannelId id) {
    return book.of(brand).stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  public List<ChannelStep> steps(BrandId brand, int most) {
    return steps.newest(brand, most);
  }

  /** From now on posts can be written for it; nothing goes out that nobody approved. */
  public Outcome add(Person person, BrandId brand, ChannelWish wish) {
    person.require(Role.ADMIN, brand);
    ChannelEntry wanted = wanted(brand, wish);
    Unsound flaw = flaw(wanted);
    return flaw == null ? new Saved(transactions.in(() -> insert(person, wanted))) : flaw;
  }

  private static ChannelEntry wanted(BrandId brand, ChannelWish wish) {
    String name = wish.name().strip();
    String account = wish.account().isBlank() ? name : wish.account().strip();
    return new ChannelEntry(
        new ChannelId(FreeNames.of(brand, name).findFirst().orElseThrow()),
        brand,
        wish.network(),
        name,
        account,
        wish.author().strip());
  }

  private @Nullable Unsound flaw(ChannelEntry wanted) {
    if (!maker.networks().contains(wanted.network())) {
      return new Unsound(Flaw.NETWORK, "");
    }
    if (wanted.name().isEmpty()) {
      return new Unsound(Flaw.NAME, "");
    }
    if (Math.max(
            wanted.name().length(), Math.max(wanted.account().length(), wanted.author().length()))
        > LONGEST) {
      return new Unsound(Flaw.LONG, "");
    }
    Optional<Channel> same =
        channels.of(wanted.brand()).stream()
            .filter(one -> one.network().equals(wanted.network()))
            .filter(one -> folded(one.account()).equals(folded(wanted.account())))
            .findFirst();
    if (same.isPresent()) {
      return new Unsound(Flaw.KNOWN, same.get().name());
    }
    try {
      maker.make(wanted);
      return null;
    } catch (IllegalArgumentException e) {
      return new Unsound(Flaw.OTHER, String.valueOf(e.getMessage()));
    }
  }

  private static String folded(String account) {
    return account.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
  }

  private ChannelEntry insert(Person person, ChannelEntry wanted) {
    ChannelEntry entry =
        FreeNames.of(wanted.brand(), wanted.name())
            .map(ChannelId::new)
            .filter(id -> !configured.name(id))
            .map(wanted::at)
            .filter(book::insert)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "All names like %s are taken".formatted(wanted.id())));
    note(person, entry.brand(), entry.id(), ChannelStep.Kind.ADDED);
    return entry;
  }

  /** What stands in the way of removing it. */
  public InTheWay inTheWay(BrandId brand, ChannelId id) {
    if (configured.name(id)) {
      return new InTheWay(List.of(), List.of());
    }
    return new InTheWay(
        book.unfinished(brand, id),
        forms.of(brand).stream()
            .filter(form -> form.isInUse() && form.channels().contains(id))
            .map(Form::name)
            .toList());
  }

  /**
   * Nothing goes out on it any more and what its network granted is forgotten; what is out stays
   * out, and readable here. Done only while nothing is in the making for it.
   */
  public Removal remove(Person person, BrandId brand, ChannelId id) {
    person.require(Role.ADMIN, brand);
    return transactions.in(
        () -> {
          if (!book.hold(brand, id)) {
            return Removal.GONE;
          }
          if (!inTheWay(brand, id).isNothing()) {
            return Removal.IN_THE_WAY;
          }
          book.remove(brand, id, configured.name(id), clock.instant());
          note(person, brand, id, ChannelStep.Kind.REMOVED);
          return Removal.DONE;
        });
  }

  private void note(Person person, BrandId brand, ChannelId id, ChannelStep.Kind kind) {
    steps.add(new ChannelStep(brand, id, kind, person.id(), clock.instant()));
  }
}
