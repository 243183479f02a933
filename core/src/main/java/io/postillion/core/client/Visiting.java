package io.postillion.core.client;

import io.postillion.core.Secret;
import io.postillion.core.brand.Brands;
import io.postillion.core.link.Link;
import io.postillion.core.link.Links;
import io.postillion.core.link.Tokens;
import io.postillion.core.post.PostId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets clients in: a link shows the door, and a code that only they have opens it. So a forwarded
 * message opens nothing, and neither does a program that follows its links.
 */
public final class Visiting {

  static final int CODE_DIGITS = 6;

  /** How exact {@link Client#seenAt()} is. */
  static final Duration SEEN_PRECISION = Duration.ofMinutes(5);

  /**
   * Where a link leads a client.
   *
   * @param post null for all of theirs
   * @param byLetter whether the code is sent; otherwise they have a PIN
   */
  public record Door(Client client, @Nullable PostId post, boolean byLetter) {}

  private final Clients clients;
  private final Visits visits;
  private final Links links;
  private final Brands brands;
  private final ClientLetters letters;
  private final Clock clock;
  private final ClientTimes times;
  private final Tokens tokens = new Tokens();

  public Visiting(
      Clients clients,
      Visits visits,
      Links links,
      Brands brands,
      ClientLetters letters,
      Clock clock,
      ClientTimes times) {
    this.clients = clients;
    this.visits = visits;
    this.links = links;
    this.brands = brands;
    this.letters = letters;
    this.clock = clock;
    this.times = times;
  }

  /** Looks, and changes nothing; empty when the link is unknown or over. */
  public Optional<Door> door(Secret token) {
    return links
        .find(token)
        .filter(link -> link.isGood(clock.instant()))
        .flatMap(
            link ->
                clients
                    .find(link.brand(), link.person())
                    .filter(Client::mayCome)
                    .map(client -> new Door(client, post(link), letters.areSent())));
  }

  private static @Nullable PostId post(Link link) {
    Link.Shown shown = link.shown();
    return shown == null ? null : shown.post();
  }

  /** Sends a code to the address that was invited, and to no other. */
  public void sendCode(Door door) {
    Client client = door.client();
    Secret code = tokens.digits(CODE_DIGITS);
    visits.keepCode(client.brand(), client.id(), code, clock.instant().plus(times.code()));
    letters.code(brands.get(client.brand()), client, code);
  }

  /**
   * @return what the client's browser keeps; empty when the code is not the right one, or too late
   */
  public Optional<Secret> comeIn(Door door, Secret code) {
    Client client = door.client();
    Instant now = clock.instant();
    if (!visits.redeem(client.brand(), client.id(), code, now)) {
      return Optional.empty();
    }
    Secret visit = tokens.next(Tokens.OF_VISIT);
    visits.begin(client.brand(), client.id(), visit, now, now.plus(times.visit()));
    clients.seen(client.brand(), client.id(), now);
    return Optional.of(visit);
  }

  /** Who is here; empty when the visit is over or the client may not come any more. */
  public Optional<Client> visitor(Secret visit) {
    Instant now = clock.instant();
    Optional<Client> client = visits.of(visit, now).filter(Client::mayCome);
    client.filter(one -> isNews(one, now)).ifPresent(one -> seen(one, now));
    return client;
  }

  private static boolean isNews(Client client, Instant now) {
    return client.seenAt() == null || client.seenAt().isBefore(now.minus(SEEN_PRECISION));
  }

  private void seen(Client client, Instant now) {
    clients.seen(client.brand(), client.id(), now);
  }

  public void leave(Secret visit) {
    visits.end(visit);
  }
}
