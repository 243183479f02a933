package io.postillion.connectors.social.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import io.postillion.connectors.http.Answer;
import io.postillion.connectors.http.Call;
import io.postillion.connectors.http.Http;
import io.postillion.connectors.http.HttpFailures;
import io.postillion.connectors.http.RetryAfter;
import io.postillion.connectors.social.oauth.OAuthProvider.ClientAuthentication;
import io.postillion.connectors.social.oauth.OAuthProvider.LongLived;
import io.postillion.connectors.social.oauth.OAuthProvider.Whoami;
import io.postillion.core.Secret;
import io.postillion.core.brand.ChannelId;
import io.postillion.core.brand.Grant;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one network for the tokens of one channel. */
public final class OAuthClient {

  /** All calls of one errand together take no longer. */
  static final Duration DEADLINE = Duration.ofSeconds(15);

  private static final Logger log = LoggerFactory.getLogger(OAuthClient.class);
  private static final int LONGEST_QUOTE = 200;

  private final OAuthProvider provider;
  private final String who;
  private final Http http;
  private final Clock clock;

  public OAuthClient(OAuthProvider provider, ChannelId channel, Http http, Clock clock) {
    this.provider = provider;
    this.who = "Channel %s (%s)".formatted(channel, provider.title());
    this.http = http;
    this.clock = clock;
  }

  OAuthProvider provider() {
    return provider;
  }

  /** Channel and network, as messages begin. */
  String who() {
    return who;
  }

  /**
   * Where a person allows it.
   *
   * @param redirect where the network sends them back to; registered with the app, to the letter
   * @param state comes back with them, and nobody else knows it
   * @param verifier of which the network sees the challenge, where it takes one
   */
  public URI authorizeUri(URI redirect, String state, Secret verifier) {
    Form query =
        new Form()
            .with("response_type", "code")
            .with("client_id", provider.clientId())
            .with("redirect_uri", redirect.toString())
            .with("scope", String.join(provider.separator(), provider.scopes()))
            .with("state", state);
    if (provider.pkce()) {
      query.with("code_challenge", Pkce.challenge(verifier)).with("code_challenge_method", "S256");
    }
    return query.on(provider.authorizeUri());
  }

  /**
   * Redeems the code with which the network sent the person back.
   *
   * @throws Unauthorised when the network does not accept the code or our app
   * @throws Transient when it cannot be asked just now
   */
  public Grant exchange(String code, URI redirect, Secret verifier) {
    Http errand = http.within(DEADLINE);
    Instant now = clock.instant();
    Form form =
        new Form()
            .with("grant_type", "authorization_code")
            .with("code", code)
            .with("redirect_uri", redirect.toString());
    if (provider.pkce()) {
      form.with("code_verifier", verifier.reveal());
    }
    TokenAnswer first =
        ask(errand, post(form), Secret.of(code), verifier).orElseThrow(this::codeRefused);
    Grant grant = first.grant(now, null);
    LongLived longLived = provider.longLived();
    if (longLived != null) {
      URI uri =
          new Form()
              .with("grant_type", longLived.prefix() + "_exchange_token")
              .with("client_secret", provider.clientSecret().reveal())
              .with("access_token", grant.access().reveal())
              .on(longLived.exchangeUri());
      grant =
          ask(errand, Call.get(uri), grant.access())
              .orElseThrow(this::codeRefused)
              .selfRenewing(now, grant);
    }
    return grant.knownAs(account(errand, grant.access()));
  }

  private Unauthorised codeRefused() {
    return new Unauthorised(
        "%s: the network does not accept the code any more. Connect the channel again."
            .formatted(who));
  }

  /**
   * Gets a new access token. Asked again after a lost answer, the network may refuse the refresh
   * token because it was used: then only a person can help.
   *
   * @param grant with a refresh token
   * @return empty when the network refreshes this grant no more
   * @throws Unauthorised when the network does not accept our app, or refuses for another reason
   * @throws Transient when it cannot be asked just now
   */
  Optional<Grant> refresh(Grant grant) {
    Secret refresh = grant.refresh();
    if (refresh == null) {
      return Optional.empty();
    }
    Http errand = http.within(DEADLINE);
    Instant now = clock.instant();
    LongLived longLived = provider.longLived();
    if (longLived == null) {
      Form form =
          new Form().with("grant_type", "refresh_token").with("refresh_token", refresh.reveal());
      return ask(errand, post(form), refresh, grant.access())
          .map(answer -> answer.grant(now, grant));
    }
    URI uri =
        new Form()
            .with("grant_type", longLived.prefix() + "_refresh_token")
            .with("access_token", refresh.reveal())
            .on(longLived.refreshUri());
    return ask(errand, Call.get(uri), refresh).map(answer -> answer.selfRenewing(now, grant));
  }

  private Call post(Form form) {
    if (provider.authentication() == ClientAuthentication.FORM) {
      form.with("client_id", provider.clientId())
          .with("client_secret", provider.clientSecret().reveal());
    }
    Call call =
        Call.post(provider.tokenUri(), Form.TYPE, form.body())
            .harmless()
            .with("Accept", "application/json");
    return provider.authentication() == ClientAuthentication.BASIC
        ? call.with("Authorization", "Basic " + credentials())
        : call;
  }

  /** RFC 6749, section 2.3.1. */
  private String credentials() {
    String pair =
        Form.encode(provider.clientId()) + ":" + Form.encode(provider.clientSecret().reveal());
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * @return empty when the code or token serves no more
   */
  private Optional<TokenAnswer> ask(Http errand, Call call, Secret... secrets) {
    Answer answer = send(errand, call);
    if (answer.isOk()) {
      HttpFailures failures = failures(secrets);
      JsonNode json = failures.json(call, answer);
      return Optional.of(
          TokenAnswer.of(json)
              .orElseThrow(() -> failures.unreadable(call, "there is no token in its answer")));
    }
    Refusal refusal = Refusal.of(answer);
    String said = said(answer.status(), refusal.words(), secrets);
    return switch (refusal.meaning()) {
      case SPENT -> {
        log.info("{}: the network accepts this code or token no more{}", who, said);
        yield Optional.empty();
      }
      case APP ->
          throw new Unauthorised(
              "%s: the network does not accept our app%s. Correct client-id and client-secret under postillion.oauth.%s."
                  .formatted(who, said, provider.name()));
      case LATER ->
          throw new Transient(
              "%s: the network gives no token just now%s. It is tried again by itself."
                  .formatted(who, said),
              RetryAfter.of(answer, clock.instant()).orElse(null),
              null);
      case OTHER ->
          throw new Unauthorised(
              "%s: the network refuses to give a token%s. Check the app under postillion.oauth.%s, then reconnect the channel."
                  .formatted(who, said, provider.name()));
    };
  }

  /** A wrong address is for whoever runs the channels to mend, not for the author of a post. */
  private Answer send(Http errand, Call call) {
    try {
      return errand.send(call);
    } catch (Rejected unreachable) {
      throw new Unauthorised(
          "%s: %s Check the addresses under postillion.oauth.%s."
              .formatted(who, unreachable.getMessage(), provider.name()),
          unreachable);
    }
  }

  /** Nobody needs the name to publish: without it, the page shows none. */
  private String account(Http errand, Secret access) {
    Whoami whoami = provider.whoami();
    Call call =
        provider.longLived() == null
            ? Call.get(whoami.uri()).bearer(access.reveal())
            : Call.get(new Form().with("access_token", access.reveal()).on(whoami.uri()));
    try {
      JsonNode name = failures(access).json(call, errand.send(call)).at(whoami.pointer());
      return name.isTextual() ? whoami.sign() + name.textValue() : "";
    } catch (Failure failure) {
      log.info("Whose account it is was not found out: {}", failure.getMessage());
      return "";
    }
  }

  private HttpFailures failures(Secret... more) {
    return new HttpFailures(
        who,
        clock,
        Stream.concat(Stream.of(provider.clientSecret()), Stream.of(more)).toArray(Secret[]::new));
  }

  private String said(int status, String words, Secret... secrets) {
    String clean =
        Stream.concat(Stream.of(provider.clientSecret()), Stream.of(secrets))
            .reduce(
                words,
                (text, secret) -> text.replace(secret.reveal(), "[redacted]"),
                (one, other) -> other)
            .replaceAll("[\\s\\p{Cntrl}]+", " ")
            .strip();
    return clean.isEmpty()
        ? " (%d)".formatted(status)
        : " (%d: %s)"
            .formatted(status, clean.substring(0, Math.min(clean.length(), LONGEST_QUOTE)));
  }
}
