package io.postillion.core.people;

import io.postillion.core.Secret;
import io.postillion.core.brand.Brand;

/** Carries the links by which people choose a password. */
public interface InvitationLetters {

  /** Whether there is a way to send any. */
  boolean areSent();

  /**
   * @param by who made the link
   * @param email where it goes
   * @throws io.postillion.core.failure.Failure when it could not be sent
   */
  void send(Brand brand, Person by, Person person, String email, Secret token);
}
