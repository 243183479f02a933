package io.postillion.core.brand;

import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.failure.Failure;
import io.postillion.core.form.Form;
import io.postillion.core.form.Forms;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.post.PostId;
import io.postillion.core.publish.NetworkConnections;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What administrators do about the channels themselves at the desk: look, add, remove. */
public final class ChannelKeeping {

  /** The most characters of a name, an account, an author. */
  public static final int LONGEST = 100;

  /** How it ended. */
  public sealed interface Outcome permits Looked, Saved, Renewed, Unsound, Unreachable {}

  /** Nothing was saved; the entry says the account that was found. */
  public record Looked(ChannelEntry entry) implements Outcome {}

  /** From now on it is a channel like any other. */
  public record Saved(ChannelEntry entry) implements Outcome {}

  /**
   * The new credential counts, on all nodes.
   *
   * @param released how many posts waited for it and go on
   */
  public record Renewed(ChannelEntry entry, int released) implements Outcome {}

  /**
   * Nothing was saved.
   *
   * @param about what the flaw is about, e.g. the name of another channel; often empty
   */
  public record Unsound(Flaw flaw, String about) implements Outcome {}

  /** Nothing was saved: the network refuses the credential, or does not answer. */
  public record Unreachable(Failure failure) implements Outcome {}

  /** Why it cannot be saved like this. */
  public enum Flaw {
    /** No network that can be added at the desk. */
    NETWORK,
    NAME,
    /** Name, account or another field. */
    LONG,
    /** What the network wants to know and nobody typed; about the field. */
    MISSING,
    /** No web address, or one with a user in it. */
    ADDRESS,
    /** No credential was typed, or for something else. */
    SECRET,
    /** The credential would travel where others can read it. */
    UNENCRYPTED,
    /** Nothing to keep a credential with. */
    NO_KEY,
    /** Another channel of the brand has this account. */
    KNOWN,
    /** A new credential leads to another account than before; about that one. */
    ANOTHER,
    /** Somebody else typed a new credential meanwhile. */
    OVERTAKEN,
    /** It was removed meanwhile, or the configuration names it now. */
    GONE,
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
  private final ConfiguredChannels configured;
  private final ChannelMaker maker;
  private final ChannelDrafts drafts;
  private final Forms forms;
  private final BooleanSupplier keepsSecrets;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * @param networks those in use, which are asked whether they are the same account
   * @param keepsSecrets whether there is a key to keep credentials with
   */
  public ChannelKeeping(
      ChannelBook book,
      ChannelSteps steps,
      Channels channels,
      ConfiguredChannels configured,
      ChannelMaker maker,
      NetworkConnections networks,
      Forms forms,
      BooleanSupplier keepsSecrets,
      Transactions transactions,
      Clock clock) {
    this.book = book;
    this.steps = steps;
    this.configured = configured;
    this.maker = maker;
    this.drafts = new ChannelDrafts(book, channels, configured, maker, networks, keepsSecrets);
    this.forms = forms;
    this.keepsSecrets = keepsSecrets;
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

  /** What a network wants to know. */
  public List<ChannelField> fields(String network) {
    return maker.fields(network);
  }

  /** Whether channels with a credential can be added. */
  public boolean keepsSecrets() {
    return keepsSecrets.getAsBoolean();
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

  /** Asks the network whose credential it is, and stores nothing. */
  public Outcome tryOut(Person person, BrandId brand, ChannelWish wish) {
    person.require(Role.ADMIN, brand);
    try {
      return new Looked(drafts.of(brand, wish));
    } catch (FlawedChannelException flawed) {
      return flawed.unsound();
    } catch (Failure failure) {
      return new Unreachable(failure);
    }
  }

  /**
   * From now on posts can be written for it; nothing goes out that nobody approved. Where a
   * credential is typed, its network is asked first.
   */
  public Outcome add(Person person, BrandId brand, ChannelWish wish) {
    person.require(Role.ADMIN, brand);
    try {
      ChannelEntry wanted = drafts.of(brand, wish);
      return new Saved(added(person, wanted, wish.secret()));
    } catch (FlawedChannelException flawed) {
      return flawed.unsound();
    } catch (Failure failure) {
      return new Unreachable(failure);
    }
  }

  private ChannelEntry added(Person person, ChannelEntry wanted, @Nullable Secret secret)
      throws FlawedChannelException {
    try {
      return transactions.in(() -> insert(person, wanted, secret));
    } catch (ChannelBook.KnownAccountException e) {
      throw new FlawedChannelException(
          Flaw.KNOWN,
          book.of(wanted.brand()).stream()
              .filter(one -> one.accountKey().equals(wanted.accountKey()))
              .map(ChannelEntry::name)
              .findFirst()
              .orElse(wanted.account()));
    }
  }

  private ChannelEntry insert(Person person, ChannelEntry wanted, @Nullable Secret secret) {
    ChannelEntry entry =
        FreeNames.of(wanted.brand(), wanted.name())
            .map(ChannelId::new)
            .filter(id -> !configured.name(id))
            .map(wanted::at)
            .filter(one -> book.insert(one, secret))
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
   * Nothing goes out on it any more, and its credential and what its network granted are forgotten;
   * what is out stays out, and readable here. Done only while nothing is in the making for it.
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
