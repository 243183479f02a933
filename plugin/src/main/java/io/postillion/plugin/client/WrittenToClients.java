package io.postillion.plugin.client;

import io.postillion.core.Secret;
import io.postillion.core.brand.Brand;
import io.postillion.core.client.Client;
import io.postillion.core.client.ClientLetters;
import io.postillion.core.letter.Letter;
import io.postillion.core.letter.Letters;
import org.springframework.context.MessageSource;

/** What clients are written, in their language. */
final class WrittenToClients implements ClientLetters {

  private final Letters letters;
  private final MessageSource messages;
  private final LinkAddresses addresses;

  WrittenToClients(Letters letters, MessageSource messages, LinkAddresses addresses) {
    this.letters = letters;
    this.messages = messages;
    this.addresses = addresses;
  }

  @Override
  public boolean areSent() {
    return letters.areSent();
  }

  @Override
  public void invitation(Brand brand, Client client, Secret token) {
    send(brand, client, "invitation", addresses.of(token).reveal());
  }

  @Override
  public void code(Brand brand, Client client, Secret code) {
    send(brand, client, "code", code.reveal());
  }

  private void send(Brand brand, Client client, String what, String secret) {
    Object[] said = {client.name(), brand.name(), secret};
    letters.send(
        new Letter(
            client.email(),
            client.language(),
            messages.getMessage("client.letter." + what + ".subject", said, client.language()),
            messages.getMessage("client.letter." + what + ".text", said, client.language())));
  }
}
