package io.postillion.plugin.client;

import io.postillion.core.Secret;
import io.postillion.core.brand.Brand;
import io.postillion.core.letter.Letter;
import io.postillion.core.letter.Letters;
import io.postillion.core.people.InvitationLetters;
import io.postillion.core.people.Person;
import org.springframework.context.MessageSource;

/** What colleagues are written who are to choose a password, in their language. */
final class WrittenToPeople implements InvitationLetters {

  private final Letters letters;
  private final MessageSource messages;
  private final LinkAddresses addresses;

  WrittenToPeople(Letters letters, MessageSource messages, LinkAddresses addresses) {
    this.letters = letters;
    this.messages = messages;
    this.addresses = addresses;
  }

  @Override
  public boolean areSent() {
    return letters.areSent();
  }

  @Override
  public void send(Brand brand, Person by, Person person, String email, Secret token) {
    Object[] said = {
      person.name(), brand.name(), by.name(), person.login(), addresses.of(token).reveal()
    };
    letters.send(
        new Letter(
            email,
            person.locale(),
            messages.getMessage("people.letter.subject", said, person.locale()),
            messages.getMessage("people.letter.text", said, person.locale())));
  }
}
