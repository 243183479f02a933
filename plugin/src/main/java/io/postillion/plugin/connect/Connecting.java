package io.postillion.plugin.connect;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.social.oauth.OAuthClient;
import io.postillion.connectors.social.oauth.OAuthProvider;
import io.postillion.connectors.social.oauth.Pkce;
import io.postillion.core.NotFoundException;
import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Channel;
import io.postillion.core.brand.ChannelCare;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Channels;
import io.postillion.core.brand.Grant;
import io.postillion.core.failure.Failure;
import io.postillion.core.people.Person;
import io.postillion.core.people.Role;
import io.postillion.plugin.store.ConnectStates;
import io.postillion.plugin.store.ConnectStates.Way;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** A person connects a channel: off to the network, back with a code, and a grant is kept. */
public final class Connecting {

  private final OAuthApps apps;
  private final Channels channels;
  private final ConnectStates states;
  private final ChannelCare care;
  private final Http http;
  private final Clock clock;
  private final URI redirect;

  /**
   * @param redirect where networks send people back to; registered with each app, to the letter
   */
  public Connecting(
      OAuthApps apps,
      Channels channels,
      ConnectStates states,
      ChannelCare care,
      Http http,
      Clock clock,
      URI redirect) {
    this.apps = apps;
    this.channels = channels;
    this.states = states;
    this.care = care;
    this.http = http;
    this.clock = clock;
    this.redirect = redirect;
  }

  /**
   * Where a person goes to.
   *
   * @param network as people know it
   */
  public record Outbound(Channel channel, String network, URI address) {}

  /**
   * What came of it.
   *
   * @param account as people know it; empty when the network did not say
   * @param before as people know the other account that it was connected as, for which it is paused
   *     now; else empty
   * @param released how many posts waited for the channel and go on
   */
  public record Connected(String account, String before, int released) {}

  /** Whether people connect this channel, rather than its settings. */
  public boolean isFor(Channel channel) {
    return apps.of(channel).isPresent();
  }

  /**
   * @param session of the browser, in which they must come back
   * @throws NotFoundException when there is no such channel, or people do not connect it
   */
  public Outbound begin(Person person, String session, BrandId brand, ChannelId id) {
    person.require(Role.ADMIN, brand);
    Channel channel = channels.get(brand, id);
    OAuthProvider app = app(channel);
    Secret verifier = Pkce.newVerifier();
    Secret state =
        states.begin(new Way(brand, id, verifier), person.id(), session, clock.instant());
    return new Outbound(
        channel, app.title(), client(app, id).authorizeUri(redirect, state.reveal(), verifier));
  }

  /**
   * @return empty when they did not go from here, took too long, or were back already
   */
  public Optional<Way> back(Person person, String session, String state) {
    return states.redeem(state, person.id(), session, clock.instant());
  }

  /**
   * Redeems the code and keeps what the network grants.
   *
   * @throws Failure when the network does not do it
   */
  public Connected finish(Person person, Way way, String code) {
    person.require(Role.ADMIN, way.brand());
    OAuthProvider app = app(channels.get(way.brand(), way.channel()));
    Grant grant = client(app, way.channel()).exchange(code, redirect, way.verifier());
    ChannelCare.Connected connected = care.connect(person, way.brand(), way.channel(), grant);
    return new Connected(grant.account(), connected.before(), connected.released());
  }

  private OAuthProvider app(Channel channel) {
    return apps.of(channel).orElseThrow(() -> new NotFoundException("channel", channel.id()));
  }

  private OAuthClient client(OAuthProvider app, ChannelId channel) {
    return new OAuthClient(app, channel, http, clock);
  }
}
