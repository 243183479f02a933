package io.postillion.app;

import java.io.Console;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * {@code ./postillion password}: asks for a password and prints the hash that goes into the
 * configuration.
 */
public final class PasswordHash {

  private PasswordHash() {}

  public static void main(String[] arguments) {
    Console console = System.console();
    if (console == null) {
      System.err.println("There is no terminal to ask for the password on.");
      System.exit(1);
      return;
    }
    char[] password = console.readPassword("Password: ");
    if (password == null || password.length < 12) {
      console.printf("A password has at least 12 characters.%n");
      System.exit(1);
      return;
    }
    console.printf(
        "%s%n",
        PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(new String(password)));
  }
}
