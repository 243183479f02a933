package io.postillion.core.people;

import io.postillion.core.people.PeopleKeeping.Flaw;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what somebody typed of a person against what can be kept. */
final class Wishes {

  private static final int LONGEST_LOGIN = 200;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_GROUPS = 7;
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._+@-]*");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,189}");

  private Wishes() {}

  /** The same of somebody whose login is known. */
  static PersonWish as(String login, PersonWish wish) {
    return new PersonWish(
        login, wish.name(), wish.rights(), wish.language(), wish.zone(), wish.email());
  }

  /** Without blanks around; a login that is an address is one to write to. */
  static PersonWish stripped(PersonWish wish) {
    String login = wish.login().strip().toLowerCase(Locale.ROOT);
    String email = wish.email().strip();
    return new PersonWish(
        login,
        wish.name().strip(),
        wish.rights(),
        wish.language(),
        wish.zone().strip(),
        email.isEmpty() && EMAIL.matcher(login).matches() ? login : email);
  }

  static @Nullable Flaw flaw(PersonWish wish) {
    if (wish.login().length() > LONGEST_LOGIN || !LOGIN.matcher(wish.login()).matches()) {
      return Flaw.LOGIN;
    }
    if (wish.name().isEmpty() || wish.name().length() > LONGEST_NAME) {
      return Flaw.NAME;
    }
    if (!wish.email().isEmpty() && !EMAIL.matcher(wish.email()).matches()) {
      return Flaw.EMAIL;
    }
    return isZone(wish.zone()) ? flaw(wish.rights()) : Flaw.ZONE;
  }

  static @Nullable Flaw flaw(Rights rights) {
    if (rights.roles().isEmpty()) {
      return Flaw.ROLE;
    }
    return rights.groups().size() <= MOST_GROUPS
            && rights.groups().stream().allMatch(Wishes::isFree)
        ? null
        : Flaw.GROUP;
  }

  /** No role by another name, and not what outside people are asked as. */
  private static boolean isFree(String group) {
    return Rights.isGroup(group)
        && !group.equals(Person.OUTSIDERS)
        && Stream.of(Role.values()).noneMatch(role -> role.name().equalsIgnoreCase(group));
  }

  private static boolean isZone(String zone) {
    try {
      ZoneId.of(zone);
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }
}
