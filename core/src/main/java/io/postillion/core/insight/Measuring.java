package io.postillion.core.insight;

import io.postillion.core.NotFoundException;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Connection;
import io.postillion.core.failure.OutcomeUnknown;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.insight.Measurement.Outcome;
import io.postillion.core.post.PostId;
import io.postillion.core.publish.Ledger;
import io.postillion.core.publish.NetworkConnections;
import io.postillion.core.publish.Publication;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks networks how people responded to posts that are out. It reads, and writes to its own store
 * alone: whatever goes wrong here, the post, its channel and the ledger stay as they are.
 */
public final class Measuring {

  /**
   * Posts are due at full hours and quarters, and what is due together is woken up to three minutes
   * before. Between a quarter's posts and the preparation of the next one's it is calm.
   */
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static final Duration CALM_AFTER = Duration.ofMinutes(2);
  private static final Duration CALM_FOR = Duration.ofMinutes(9);

  /** What was not begun within this is let be: after an upgrade, say. */
  private static final Duration REACH = Duration.ofDays(1);

  private static final int AT_ONCE = 200;

  /** Spreads hash codes (Knuth's multiplicative method). */
  private static final long GOLDEN = 2_654_435_761L;

  private final Ledger ledger;
  private final Channels channels;
  private final NetworkConnections networks;
  private final MeasuringRule rule;
  private final Measurements measurements;
  private final MeasureTimers timers;
  private final Transactions transactions;
  private final Clock clock;

  public Measuring(
      Ledger ledger,
      Channels channels,
      NetworkConnections networks,
      MeasuringRule rule,
      Measurements measurements,
      MeasureTimers timers,
      Transactions transactions,
      Clock clock) {
    this.ledger = ledger;
    this.channels = channels;
    this.networks = networks;
    this.rule = rule;
    this.measurements = measurements;
    this.timers = timers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Has posts of the brand measured that went out within a day and are not yet. Nothing of this is
   * done while posts go out: what they cost at that moment is what makes others late.
   *
   * @return how many were begun; none while it is not calm
   */
  public int begin(BrandId brand) {
    int begun = 0;
    for (Channel channel : channels.of(brand)) {
      if (isCalm(clock.instant()) && isOn(brand, channel.id())) {
        begun += begin(brand, channel.id());
      }
    }
    return begun;
  }

  private int begin(BrandId brand, ChannelId channel) {
    Instant now = clock.instant();
    int begun = 0;
    for (PostId post :
        measurements.unmeasured(brand, channel, now.minus(REACH), now.minus(CALM_AFTER), AT_ONCE)) {
      if (isCalm(clock.instant()) && begin(brand, post)) {
        begun++;
      }
    }
    return begun;
  }

  static boolean isCalm(Instant now) {
    long intoQuarter = Math.floorMod(now.toEpochMilli(), QUARTER.toMillis());
    long calm = intoQuarter - CALM_AFTER.toMillis();
    return calm >= 0 && calm < CALM_FOR.toMillis();
  }

  /**
   * Has a post measured that is out; the second time nothing happens.
   *
   * @return false when it is measured already, is not out, or its channel is not measured
   */
  public boolean begin(BrandId brand, PostId post) {
    Optional<Publication> out = out(brand, post);
    if (out.isEmpty() || !isOn(brand, out.get().channel())) {
      return false;
    }
    Instant sent = Optional.ofNullable(out.get().sentAt()).orElseGet(clock::instant);
    return transactions.in(
        () -> {
          boolean begins = measurements.begin(brand, post, clock.instant());
          if (begins) {
            timers.start(brand, post, when(post, sent));
          }
          return begins;
        });
  }

  /** Posts that went out together are not counted together. */
  static Map<Moment, Instant> when(PostId post, Instant sent) {
    Duration share =
        Duration.ofMillis(Math.floorMod((long) post.hashCode() * GOLDEN, CALM_FOR.toMillis()));
    Map<Moment, Instant> when = new EnumMap<>(Moment.class);
    for (Moment moment : Moment.values()) {
      when.put(moment, sent.plus(moment.after()).plus(CALM_AFTER).plus(share));
    }
    return when;
  }

  /**
   * Asks, and keeps what came of it; of a moment of which something is kept, that is the answer.
   *
   * @param again whether it may be tried again when the network does not answer now
   * @throws Transient when it does not, and it may
   */
  public Measurement measure(BrandId brand, PostId post, Moment moment, boolean again) {
    Optional<Measurement> before = kept(brand, post, moment);
    if (before.isPresent()) {
      return before.get();
    }
    Measurement measurement = ask(brand, post, moment, again);
    return measurements.add(brand, measurement)
        ? measurement
        : kept(brand, post, moment).orElse(measurement);
  }

  /** Whether it is worth asking again at the next moment. */
  public static boolean goesOn(Measurement measurement) {
    return measurement.outcome().goesOn();
  }

  private Optional<Measurement> kept(BrandId brand, PostId post, Moment moment) {
    return measurements.of(brand, post).stream().filter(one -> one.moment() == moment).findFirst();
  }

  private Measurement ask(BrandId brand, PostId post, Moment moment, boolean again) {
    Publication entry = out(brand, post).orElse(null);
    String remoteId = entry == null ? null : entry.remoteId();
    if (entry == null || remoteId == null) {
      return not(post, moment, Outcome.GONE, "The ledger does not have it as out.");
    }
    Instant since = entry.sentAt();
    if (since != null && moment.isMissedAt(Duration.between(since, clock.instant()))) {
      return not(post, moment, Outcome.MISSED, "Nobody asked in time.");
    }
    Connection.State state = state(brand, entry.channel());
    if (state == Connection.State.PAUSED) {
      return not(post, moment, Outcome.MISSED, "The channel is paused.");
    }
    if (state == Connection.State.UNAUTHORISED) {
      return not(post, moment, Outcome.REFUSED, "The channel has to be connected again.");
    }
    return answer(
        post,
        moment,
        again,
        () ->
            isOn(brand, entry.channel())
                ? networks.to(entry.channel()).engagement(remoteId)
                : new Reading.NotTold("Measuring is switched off for this channel."));
  }

  private Optional<Publication> out(BrandId brand, PostId post) {
    return ledger.live(brand, post).filter(entry -> entry.state() == Publication.State.SENT);
  }

  /** A channel that is configured no more has nothing to ask. */
  private Connection.State state(BrandId brand, ChannelId channel) {
    return channels
        .find(brand, channel)
        .map(one -> one.connection().state())
        .orElse(Connection.State.UNAUTHORISED);
  }

  private Measurement answer(PostId post, Moment moment, boolean again, Supplier<Reading> asking) {
    try {
      Reading reading = asking.get();
      if (reading instanceof Reading.Counted counted) {
        return new Measurement(
            post, moment, Outcome.COUNTED, counted.engagement(), "", clock.instant());
      } else if (reading instanceof Reading.NotTold silent) {
        return not(post, moment, Outcome.NOT_TOLD, silent.why());
      }
      return not(
          post, moment, Outcome.GONE, "The network does not have it, or does not show it to us.");
    } catch (Transient passing) {
      if (again) {
        throw passing;
      }
      return not(post, moment, Outcome.MISSED, String.valueOf(passing.getMessage()));
    } catch (OutcomeUnknown passing) {
      return not(post, moment, Outcome.MISSED, String.valueOf(passing.getMessage()));
    } catch (Rejected | Unauthorised | NotFoundException refusal) {
      return not(post, moment, Outcome.REFUSED, String.valueOf(refusal.getMessage()));
    }
  }

  private Measurement not(PostId post, Moment moment, Outcome outcome, String why) {
    return new Measurement(post, moment, outcome, Engagement.NONE, why, clock.instant());
  }

  private boolean isOn(BrandId brand, ChannelId channel) {
    return rule.isOn(brand, channel, networks.to(channel).chargesForReading());
  }
}
