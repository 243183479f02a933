package io.postillion.core.people;

import io.postillion.core.brand.BrandId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody with an account, and how it is kept.
 *
 * @param ofDesk whether it is kept at the desk; otherwise the configuration names them, or did
 * @param listed whether they may come in anywhere
 * @param hasPassword whether they can log in with one
 * @param email where they are written; empty when nobody said, and for those of the configuration
 * @param everywhere all brands for which they have rights, also those that rest
 */
public record PersonEntry(
    Person person,
    boolean ofDesk,
    boolean listed,
    boolean hasPassword,
    String email,
    Set<BrandId> everywhere) {

  public PersonEntry {
    everywhere = Set.copyOf(everywhere);
  }

  /** Whether the configuration names them, so that nothing is changed here. */
  public boolean isConfigured() {
    return listed && !ofDesk;
  }

  public boolean isIn(BrandId brand) {
    return listed && person.brands().contains(brand);
  }

  /** What somebody saw who changes it; another one when it was changed meanwhile. */
  public String mark(BrandId brand) {
    Rights rights = person.in(brand);
    return String.join(
        "|",
        isIn(brand) ? "in" : "out",
        rights.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
        rights.groups().stream().sorted().collect(Collectors.joining(",")),
        Stream.of(person.name(), person.locale().toLanguageTag(), person.zone().getId(), email)
            .map(word -> Integer.toHexString(word.hashCode()))
            .collect(Collectors.joining(",")));
  }
}
