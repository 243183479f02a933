package io.postillion.core.client;

import io.postillion.core.Secret;
import io.postillion.core.brand.Brand;

/** What clients are written. */
public interface ClientLetters {

  /** Whether letters reach clients at all; otherwise a person passes links and PINs on. */
  boolean areSent();

  void invitation(Brand brand, Client client, Secret token);

  void code(Brand brand, Client client, Secret code);
}
