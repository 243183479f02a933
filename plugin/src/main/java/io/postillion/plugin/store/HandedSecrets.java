package io.postillion.plugin.store;

import io.postillion.core.Secret;
import java.util.Optional;
import java.util.function.Function;

/**
 * Secrets that travel with a form from one page to the next, so that nobody types them twice.
 * Closed for the form they were typed into, and worth nothing anywhere else.
 */
public final class HandedSecrets {

  private final Vault vault;

  /**
   * @param keys gives 32 secret bytes for each purpose
   */
  public HandedSecrets(Function<String, byte[]> keys) {
    this.vault = new Vault("handed", keys);
  }

  /**
   * @throws IllegalStateException when the installation has no key
   */
  public String close(Secret secret, String... place) {
    return vault.close(secret.reveal(), place);
  }

  /** Empty when it was closed for another place, or is none of ours. */
  public Optional<Secret> open(String closed, String... place) {
    if (closed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Secret.of(vault.open(closed, place)));
    } catch (Vault.CannotOpenException e) {
      return Optional.empty();
    }
  }
}
