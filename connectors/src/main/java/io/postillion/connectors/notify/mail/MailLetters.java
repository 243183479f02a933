package io.postillion.connectors.notify.mail;

import io.postillion.core.letter.Letter;
import io.postillion.core.letter.Letters;

/** Carries letters to people outside by the server that carries notices, at once. */
public final class MailLetters implements Letters {

  private final MailMessenger mail;

  public MailLetters(MailMessenger mail) {
    this.mail = mail;
  }

  @Override
  public boolean areSent() {
    return true;
  }

  /**
   * @throws io.postillion.core.failure.Failure when it did not get through; it may be written again
   */
  @Override
  public void send(Letter letter) {
    mail.send(letter);
  }
}
