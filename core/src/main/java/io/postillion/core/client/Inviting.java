package io.postillion.core.client;

import io.postillion.core.NotFoundException;
import io.postillion.core.RefusedException;
import io.postillion.core.RefusedException.Reason;
import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.link.Link;
import io.postillion.core.link.LinkId;
import io.postillion.core.link.Links;
import io.postillion.core.link.Tokens;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.post.Post;
import io.postillion.core.post.PostId;
import io.postillion.core.post.Posts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Managers invite outside people to decide on posts, and take it back. */
public final class Inviting {

  /** A PIN is good for as long as the invitation, so it has more digits than a code. */
  static final int PIN_DIGITS = 8;

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}");
  private static final int LONGEST_NAME = 100;

  /**
   * Who is invited.
   *
   * @param posts empty for all posts of the brand
   */
  public record Guest(String name, String email, Locale language, Set<PostId> posts) {}

  /**
   * What the invitation is worth passing on.
   *
   * @param token opens the page of the invitation
   * @param pin to be read out; null when codes go by letter
   */
  public record Invited(Client client, Secret token, @Nullable Secret pin) {}

  private final Clients clients;
  private final Visits visits;
  private final Links links;
  private final Posts posts;
  private final Brands brands;
  private final ClientLetters letters;
  private final Transactions transactions;
  private final Clock clock;
  private final ClientTimes times;
  private final Tokens tokens = new Tokens();

  public Inviting(
      Clients clients,
      Visits visits,
      Links links,
      Posts posts,
      Brands brands,
      ClientLetters letters,
      Transactions transactions,
      Clock clock,
      ClientTimes times) {
    this.clients = clients;
    this.visits = visits;
    this.links = links;
    this.posts = posts;
    this.brands = brands;
    this.letters = letters;
    this.transactions = transactions;
    this.clock = clock;
    this.times = times;
  }

  /**
   * @throws RefusedException when the person is no manager of the brand, name or address are
   *     missing, or the address is invited already
   * @throws NotFoundException when the brand has no such post
   */
  public Invited invite(Person manager, BrandId brand, Guest guest) {
    manager.require(Role.MANAGER, brand);
    String name = guest.name().strip();
    String email = guest.email().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || !EMAIL.matcher(email).matches()) {
      throw new RefusedException(
          Reason.CLIENT_INCOMPLETE,
          "Give the client a name of at most %d characters and an e-mail address."
              .formatted(LONGEST_NAME));
    }
    return transactions.in(
        () -> {
          if (clients.of(brand).stream().anyMatch(one -> one.email().equalsIgnoreCase(email))) {
            throw new RefusedException(
                Reason.CLIENT_KNOWN,
                "%s is invited already. Send the invitation again instead.".formatted(email),
                email);
          }
          Set<PostId> known =
              guest.posts().isEmpty()
                  ? Set.of()
                  : Set.copyOf(
                      guest.posts().stream().map(id -> posts.get(brand, id).id()).toList());
          Client client =
              new Client(
                  PersonId.random(),
                  brand,
                  name,
                  email,
                  guest.language(),
                  known.isEmpty(),
                  known,
                  manager.id(),
                  clock.instant(),
                  null,
                  null);
          clients.insert(client);
          return linked(client);
        });
  }

  /** A new link, and a new PIN; the earlier ones are worth nothing. Lets a client come again. */
  public Invited again(Person manager, BrandId brand, PersonId id) {
    manager.require(Role.MANAGER, brand);
    return transactions.in(
        () -> {
          Client client = get(brand, id);
          links.revoke(brand, id, clock.instant());
          visits.endAll(brand, id);
          clients.revoke(brand, id, null);
          return linked(get(brand, client.id()));
        });
  }

  private Invited linked(Client client) {
    Instant now = clock.instant();
    Instant until = now.plus(times.invitation());
    Secret token = tokens.next(Tokens.OF_CLIENT);
    links.insert(
        new Link(LinkId.random(), client.brand(), client.id(), null, now, until, null, null),
        token);
    if (letters.areSent()) {
      letters.invitation(brands.get(client.brand()), client, token);
      return new Invited(client, token, null);
    }
    Secret pin = tokens.digits(PIN_DIGITS);
    visits.keepCode(client.brand(), client.id(), pin, until);
    return new Invited(client, token, pin);
  }

  /** Whoever is in is out at once, and no link of theirs opens anything any more. */
  public void revoke(Person manager, BrandId brand, PersonId id) {
    manager.require(Role.MANAGER, brand);
    transactions.run(
        () -> {
          get(brand, id);
          clients.revoke(brand, id, clock.instant());
          links.revoke(brand, id, clock.instant());
          visits.endAll(brand, id);
        });
  }

  /** One more post for a client who is not for all of them. */
  public void admit(Person manager, BrandId brand, PersonId id, PostId post) {
    manager.require(Role.MANAGER, brand);
    transactions.run(
        () -> {
          Post known = posts.get(brand, post);
          clients.admit(brand, get(brand, id).id(), known.id());
        });
  }

  /** All of the brand, for its managers. */
  public List<Client> of(Person manager, BrandId brand) {
    manager.require(Role.MANAGER, brand);
    return clients.of(brand);
  }

  public boolean areLettersSent() {
    return letters.areSent();
  }

  private Client get(BrandId brand, PersonId id) {
    return clients.find(brand, id).orElseThrow(() -> new NotFoundException("client", id));
  }
}
