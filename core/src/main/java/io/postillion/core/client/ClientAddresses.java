package io.postillion.core.client;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Recipient;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.post.PostId;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The house's address book and the clients': each is told by mail, at the address that was invited,
 * when a post begins to wait for them and when it still does, and of nothing else.
 */
public final class ClientAddresses implements AddressBook {

  private static final String KEY = "client:";
  private static final Set<Means> MAIL = Set.of(Means.EMAIL);
  private static final Wishes WISHES =
      new Wishes(
          Map.of(NoticeKind.REVIEW, MAIL, NoticeKind.REMINDER, MAIL),
          Digest.NONE,
          LocalTime.NOON,
          null,
          false);

  private final AddressBook house;
  private final Clients clients;
  private final Brands brands;
  private final boolean areReached;

  /**
   * @param areReached whether there is a mail server, and pages that their links open
   */
  public ClientAddresses(AddressBook house, Clients clients, Brands brands, boolean areReached) {
    this.house = house;
    this.clients = clients;
    this.brands = brands;
    this.areReached = areReached;
  }

  /** Empty for a client who was revoked meanwhile. */
  @Override
  public Optional<Recipient> find(String key, BrandId about) {
    if (!key.startsWith(KEY)) {
      return house.find(key, about);
    }
    String[] brandAndPerson = key.substring(KEY.length()).split("/", 2);
    return client(new BrandId(brandAndPerson[0]), PersonId.of(brandAndPerson[1]))
        .map(this::recipient);
  }

  private Optional<Client> client(BrandId brand, PersonId id) {
    return clients.find(brand, id).filter(client -> client.mayCome() && areReached);
  }

  @Override
  public Recipient of(Person person, BrandId about) {
    return person.brands().stream()
        .filter(brand -> person.isOutside())
        .flatMap(brand -> client(brand, person.id()).stream())
        .findFirst()
        .map(this::recipient)
        .orElseGet(() -> house.of(person, about));
  }

  private Recipient recipient(Client client) {
    Person person = person(client);
    return new Recipient(
        KEY + client.brand() + "/" + client.id(),
        client.name(),
        person,
        client.language(),
        person.zone(),
        Map.of(Means.EMAIL, new Address(Secret.of(client.email()), null)),
        WISHES);
  }

  private Person person(Client client) {
    return client.deciding(brands.get(client.brand()).zone());
  }

  @Override
  public List<Person> people(BrandId brand) {
    return house.people(brand);
  }

  @Override
  public List<Person> people(BrandId brand, @Nullable PostId post) {
    if (post == null || !areReached) {
      return house.people(brand);
    }
    return Stream.concat(
            house.people(brand).stream(),
            clients.of(brand).stream().filter(client -> client.isFor(post)).map(this::person))
        .toList();
  }

  @Override
  public List<Recipient> rooms(BrandId brand) {
    return house.rooms(brand);
  }
}
