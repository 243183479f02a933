package io.postillion.plugin.notice;

import io.postillion.core.Secret;
import io.postillion.core.brand.BrandId;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import io.postillion.core.notice.Recipient;
import io.postillion.core.notice.UsualWishes;
import io.postillion.core.notice.WishBook;
import io.postillion.core.notice.Wishes;
import io.postillion.core.people.People;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.plugin.notice.NotifyProperties.AddressProperties;
import io.postillion.plugin.notice.NotifyProperties.RoomProperties;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as configured, or as an administrator gave them of somebody who is kept at the desk,
 * for nobody may have previews sent to just anywhere; wishes as people said, or as is usual for the
 * brand while they said nothing.
 */
public final class ConfiguredAddresses implements AddressBook {

  private static final Set<NoticeKind> NOT_FOR_ROOMS =
      EnumSet.of(NoticeKind.REMINDER, NoticeKind.DELEGATED, NoticeKind.MENTIONED);

  private final NotifyProperties properties;
  private final Map<String, AddressProperties> byLogin;
  private final People people;
  private final Supplier<List<Person>> everybody;
  private final Function<Person, String> emails;
  private final Function<Person, Locale> languages;
  private final WishBook book;
  private final UsualWishes usuals;

  /**
   * @param everybody who may come in
   * @param emails where people are written who are kept at the desk; empty for nowhere
   * @param languages in which they are written to
   */
  public ConfiguredAddresses(
      NotifyProperties properties,
      People people,
      Supplier<List<Person>> everybody,
      Function<Person, String> emails,
      Function<Person, Locale> languages,
      WishBook book,
      UsualWishes usuals) {
    this.properties = properties;
    this.byLogin = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.byLogin.putAll(properties.people());
    this.people = people;
    this.everybody = everybody;
    this.emails = emails;
    this.languages = languages;
    this.book = book;
    this.usuals = usuals;
  }

  @Override
  public Optional<Recipient> find(String key, BrandId brand) {
    int colon = key.indexOf(':');
    String name = key.substring(colon + 1);
    return key.startsWith("person:")
        ? people.find(PersonId.of(name)).map(person -> of(person, brand))
        : Optional.ofNullable(properties.rooms().get(name)).map(room -> room(name, room));
  }

  @Override
  public Recipient of(Person person, BrandId brand) {
    Map<Means, Address> addresses =
        Optional.ofNullable(byLogin.get(person.login()))
            .map(this::addresses)
            .orElseGet(() -> kept(person));
    Wishes usual = usuals.of(brand).reaching(addresses.keySet());
    return new Recipient(
        Recipient.keyOf(person.id()),
        person.name(),
        person,
        languages.apply(person),
        person.zone(),
        addresses,
        book.of(person.id()).map(said -> said.or(usual)).orElse(usual));
  }

  /** Only people of the desk have one. */
  private Map<Means, Address> kept(Person person) {
    Map<Means, Address> addresses = new EnumMap<>(Means.class);
    put(addresses, Means.EMAIL, properties.mail() == null ? "" : emails.apply(person), null);
    return addresses;
  }

  @Override
  public List<Person> people(BrandId brand) {
    return everybody.get().stream().filter(person -> person.brands().contains(brand)).toList();
  }

  @Override
  public List<Recipient> rooms(BrandId brand) {
    return properties.rooms().entrySet().stream()
        .filter(room -> room.getValue().brands().contains(brand.value()))
        .map(room -> room(room.getKey(), room.getValue()))
        .toList();
  }

  private Recipient room(String name, RoomProperties room) {
    Map<Means, Address> addresses = addresses(room.addresses());
    Set<NoticeKind> events =
        room.events().isEmpty()
            ? EnumSet.complementOf(EnumSet.copyOf(NOT_FOR_ROOMS))
            : room.events();
    return new Recipient(
        Recipient.keyOfRoom(name),
        name,
        null,
        room.locale(),
        room.zone(),
        addresses,
        new Wishes(
            events.stream().collect(Collectors.toMap(kind -> kind, kind -> addresses.keySet())),
            room.digest(),
            room.digestAt(),
            null,
            false));
  }

  /** Without a mail server nobody is reached by mail. */
  private Map<Means, Address> addresses(AddressProperties from) {
    Map<Means, Address> addresses = new EnumMap<>(Means.class);
    put(addresses, Means.EMAIL, properties.mail() == null ? null : from.email(), null);
    put(addresses, Means.SLACK, from.slack(), null);
    put(addresses, Means.TEAMS, from.teams(), null);
    put(addresses, Means.WEBHOOK, from.webhook(), from.webhookSecret());
    return addresses;
  }

  private static void put(
      Map<Means, Address> addresses, Means means, @Nullable Object to, @Nullable String key) {
    if (to != null && !to.toString().isBlank()) {
      addresses.put(
          means, new Address(Secret.of(to.toString()), key == null ? null : Secret.of(key)));
    }
  }
}
