package io.postillion.core.brand;

import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.brand.ChannelKeeping.Flaw;
import io.postillion.core.brand.ChannelKeeping.Outcome;
import io.postillion.core.brand.ChannelKeeping.Renewed;
import io.postillion.core.brand.ChannelKeeping.Unreachable;
import io.postillion.core.failure.Failure;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.core.publish.NetworkAccount;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The credential of a channel is typed anew, e.g. because the old one was revoked. */
public final class ChannelRenewal {

  private final ChannelBook book;
  private final ChannelSteps steps;
  private final ConfiguredChannels configured;
  private final ChannelMaker maker;
  private final ChannelCare care;
  private final BooleanSupplier keepsSecrets;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * @param keepsSecrets whether there is a key to keep credentials with
   */
  public ChannelRenewal(
      ChannelBook book,
      ChannelSteps steps,
      ConfiguredChannels configured,
      ChannelMaker maker,
      ChannelCare care,
      BooleanSupplier keepsSecrets,
      Transactions transactions,
      Clock clock) {
    this.book = book;
    this.steps = steps;
    this.configured = configured;
    this.maker = maker;
    this.care = care;
    this.keepsSecrets = keepsSecrets;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A channel of the desk whose credential is typed, and which the configuration does not name. */
  public Optional<ChannelEntry> find(BrandId brand, ChannelId id) {
    return book.of(brand).stream()
        .filter(entry -> entry.id().equals(id) && isFor(entry))
        .findFirst();
  }

  public boolean isFor(ChannelEntry entry) {
    return !configured.name(entry.id()) && ChannelDrafts.wantsSecret(maker, entry.network());
  }

  public boolean keepsSecrets() {
    return keepsSecrets.getAsBoolean();
  }

  /**
   * Asks the network first. What is approved was approved for the account that there is, so a
   * credential of another one is refused. Posts that wait for the channel go on.
   *
   * @param seen the version that the person saw
   */
  public Outcome renew(
      Person person, BrandId brand, ChannelId id, int seen, @Nullable Secret typed) {
    person.require(Role.ADMIN, brand);
    try {
      ChannelEntry entry = find(brand, id).orElseThrow(() -> new FlawedChannelException(Flaw.GONE));
      if (entry.version() != seen) {
        throw new FlawedChannelException(Flaw.OVERTAKEN);
      }
      Secret secret = ChannelDrafts.secret(typed, keepsSecrets);
      NetworkAccount reached = ChannelDrafts.made(maker, entry, secret).reach();
      if (!ChannelDrafts.isSame(entry, reached)) {
        throw new FlawedChannelException(Flaw.ANOTHER, reached.name());
      }
      if (!transactions.in(() -> keep(person, entry, secret))) {
        throw new FlawedChannelException(find(brand, id).isPresent() ? Flaw.OVERTAKEN : Flaw.GONE);
      }
      return new Renewed(entry, care.renewed(person, brand, id));
    } catch (FlawedChannelException flawed) {
      return flawed.unsound();
    } catch (Failure failure) {
      return new Unreachable(failure);
    }
  }

  private boolean keep(Person person, ChannelEntry entry, Secret secret) {
    boolean kept = book.hold(entry.brand(), entry.id()) && book.renew(entry, secret);
    if (kept) {
      steps.add(
          new ChannelStep(
              entry.brand(), entry.id(), ChannelStep.Kind.RENEWED, person.id(), clock.instant()));
    }
    return kept;
  }
}
