package io.postillion.connectors.social.oauth;

import io.postillion.connectors.social.AccessToken;
import io.postillion.connectors.social.Pause;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grant;
import io.postillion.core.brand.Grants;
import io.postillion.core.brand.Grants.Kept;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of a channel that a person connected. Of all nodes one renews it, under a lease in the
 * database and with no other lock held; a new token is used only after it was stored. While one
 * renews, the others go on with the token there is, or wait a moment for the new one.
 */
public final class KeptToken implements AccessToken {

  /**
   * Far longer than {@link OAuthClient#DEADLINE}. Who fails keeps it: so the next attempt, on
   * whatever node, is no sooner than this.
   */
  static final Duration LEASE = Duration.ofMinutes(1);

  /** A token that ends sooner may end on its way. */
  static final Duration MARGIN = Duration.ofMinutes(1);

  static final Duration STEP = Duration.ofMillis(250);
  static final int STEPS = 20;

  /** For so long after waiting in vain nobody waits again: other channels need the threads. */
  static final Duration IMPATIENCE = Duration.ofSeconds(30);

  private static final Logger log = LoggerFactory.getLogger(KeptToken.class);

  private final BrandId brand;
  private final ChannelId channel;
  private final Grants grants;
  private final OAuthClient client;
  private final Clock clock;
  private final Pause pause;
  private final AtomicReference<@Nullable Secret> refused = new AtomicReference<>();
  private final AtomicReference<Instant> waitAgain = new AtomicReference<>(Instant.MIN);
  private final AtomicReference<@Nullable Kept> unstored = new AtomicReference<>();

  public KeptToken(
      BrandId brand, ChannelId channel, Grants grants, OAuthClient client, Clock clock) {
    this(brand, channel, grants, client, clock, Pause::sleeping);
  }

  KeptToken(
      BrandId brand,
      ChannelId channel,
      Grants grants,
      OAuthClient client,
      Clock clock,
      Pause pause) {
    this.brand = brand;
    this.channel = channel;
    this.grants = grants;
    this.client = client;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Secret current() {
    storeWhatIsLeft();
    boolean tried = false;
    for (int steps = 0; ; steps++) {
      Kept kept = kept();
      Grant grant = kept.grant();
      Instant now = clock.instant();
      boolean usable = isUsable(grant, now);
      if (usable && (tried || !client.provider().isDue(grant, now) || !isRenewable(grant, now))) {
        return grant.access();
      }
      if (!isRenewable(grant, now)) {
        throw ended();
      }
      OptionalLong lease =
          tried ? OptionalLong.empty() : grants.lease(brand, channel, kept.version(), LEASE);
      if (lease.isPresent()) {
        tried = true;
        renew(grant, lease.getAsLong(), usable);
      } else if (usable) {
        return grant.access();
      } else if (steps < STEPS && !now.isBefore(waitAgain.get())) {
        pause.of(STEP);
      } else {
        if (steps > 0) {
          beImpatient(now);
        }
        throw new Transient(
            "%s: its token is being renewed. It is tried again by itself.".formatted(client.who()));
      }
    }
  }

  @Override
  public void refused(Secret token) {
    refused.set(token);
  }

  private void renew(Grant grant, long version, boolean usable) {
    Optional<Grant> renewed;
    try {
      renewed = client.refresh(grant);
    } catch (Transient | Unauthorised trouble) {
      if (!usable) {
        beImpatient(clock.instant());
        throw trouble;
      }
      log.warn("{} Until then the token is used as it is.", trouble.getMessage());
      return;
    }
    store(new Kept(renewed.orElseGet(grant::ending), version));
  }

  private void beImpatient(Instant now) {
    waitAgain.set(now.plus(IMPATIENCE));
  }

  /** The token before it may be used up, so what could not be stored is not thrown away. */
  private void store(Kept renewed) {
    unstored.set(renewed);
    if (!grants.renewed(brand, channel, renewed.version(), renewed.grant())) {
      log.info("{}: somebody else renewed or reconnected it meanwhile", client.who());
    }
    unstored.compareAndSet(renewed, null);
  }

  private void storeWhatIsLeft() {
    Kept left = unstored.get();
    if (left != null) {
      store(left);
    }
  }

  private boolean isUsable(Grant grant, Instant now) {
    return !wasRefused(grant.access()) && grant.lasts(MARGIN, now);
  }

  /** A token that renews itself cannot do so once it was refused. */
  private boolean isRenewable(Grant grant, Instant now) {
    Secret refresh = grant.refresh();
    return grant.isRenewable(now) && refresh != null && !wasRefused(refresh);
  }

  private boolean wasRefused(Secret token) {
    Secret last = refused.get();
    return last != null && last.equals(token);
  }

  private Kept kept() {
    return grants
        .find(brand, channel)
        .orElseThrow(
            () ->
                new Unauthorised(
                    "%s is not connected yet. Press Connect on the page of the channels."
                        .formatted(client.who())));
  }

  private Unauthorised ended() {
    return new Unauthorised(
        "%s: its permission ended or was withdrawn. Reconnect the channel on the page of the channels."
            .formatted(client.who()));
  }
}
