package io.postillion.plugin.security;

import java.util.Optional;

/** The logins of the people of this installation. */
@FunctionalInterface
public interface Logins {

  Optional<LoginRecord> find(String login);
}
