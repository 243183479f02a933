package io.postillion.core.people;

import java.util.Locale;

/**
 * What somebody typed of a person.
 *
 * @param zone an id of a time zone, e.g. {@code Europe/Paris}
 * @param email empty for none; a login that is an address serves, too
 */
public record PersonWish(
    String login, String name, Rights rights, Locale language, String zone, String email) {}
