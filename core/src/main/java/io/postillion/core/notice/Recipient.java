package io.postillion.core.notice;

import io.postillion.core.people.Person;
import io.postillion.core.people.PersonId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person, or a room in which a team is told together.
 *
 * @param key what deliveries call it
 * @param person null for a room
 */
public record Recipient(
    String key,
    String name,
    @Nullable Person person,
    Locale locale,
    ZoneId zone,
    Map<Means, Address> addresses,
    Wishes wishes) {

  public Recipient {
    addresses = Map.copyOf(addresses);
  }

  public static String keyOf(PersonId person) {
    return "person:" + person;
  }

  public static String keyOfRoom(String name) {
    return "room:" + name;
  }

  public @Nullable PersonId reader() {
    return person == null ? null : person.id();
  }
}
