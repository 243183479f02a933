package io.postillion.core.notice;

import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.brand.BrandId;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import io.postillion.core.people.Role;
import io.postillion.core.testing.World;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The world with addresses: everybody has e-mail and Slack, and is told all by e-mail. */
final class Town implements AddressBook {

  final World world = new World();
  final Map<PersonId, Wishes> wishes = new HashMap<>();
  final Spreading spreading =
      new Spreading(
          world.notices,
          this,
          world.items,
          world.approvers,
          world.posts,
          world.approvals,
          world.substitutes,
          world.delegations,
          new Breaking(),
          world.clock);

  private final Set<PersonId> unreachable = new HashSet<>();
  private final List<Recipient> rooms = new ArrayList<>();
  private boolean breaks;

  Person joins(String name, String group, Role... roles) {
    Person person = World.person(name, roles);
    Person member =
        new Person(
            person.id(),
            person.login(),
            person.name(),
            Set.of(roles),
            person.brands(),
            person.locale(),
            person.zone(),
            Set.of(group));
    world.people.add(member);
    return member;
  }

  void unreachable(Person person) {
    unreachable.add(person.id());
  }

  void room(String name, Means... means) {
    Set<Means> by = Set.of(means);
    rooms.add(
        new Recipient(
            Recipient.keyOfRoom(name),
            name,
            null,
            Locale.FRENCH,
            World.PARIS,
            addresses(by),
            all(by, Digest.NONE)));
  }

  /** The next transaction does. */
  void breaksOnce() {
    breaks = true;
  }

  String name(String recipient) {
    return find(recipient, World.ACME).orElseThrow().name();
  }

  static Wishes all(Set<Means> by, Digest digest) {
    return new Wishes(
        EnumSet.allOf(NoticeKind.class).stream().collect(Collectors.toMap(kind -> kind, k -> by)),
        digest,
        LocalTime.of(17, 0),
        null,
        false);
  }

  private static Map<Means, Address> addresses(Set<Means> by) {
    return by.stream()
        .collect(Collectors.toMap(one -> one, one -> new Address(Secret.of("to " + one), null)));
  }

  @Override
  public Optional<Recipient> find(String key, BrandId brand) {
    return Stream.concat(world.people.stream().map(person -> of(person, brand)), rooms.stream())
        .filter(recipient -> recipient.key().equals(key))
        .findFirst();
  }

  @Override
  public Recipient of(Person person, BrandId brand) {
    return new Recipient(
        Recipient.keyOf(person.id()),
        person.name(),
        person,
        person.locale(),
        person.zone(),
        unreachable.contains(person.id())
            ? Map.of()
            : addresses(EnumSet.of(Means.EMAIL, Means.SLACK)),
        wishes.getOrDefault(person.id(), all(Set.of(Means.EMAIL), Digest.NONE)));
  }

  @Override
  public List<Person> people(BrandId brand) {
    return world.everyone.members(brand);
  }

  @Override
  public List<Recipient> rooms(BrandId brand) {
    return rooms;
  }

  private final class Breaking implements Transactions {

    @Override
    public <T> T in(Supplier<T> work) {
      if (breaks) {
        breaks = false;
        throw new IllegalStateException("Something is wrong");
      }
      return world.transactions.in(work);
    }
  }
}
