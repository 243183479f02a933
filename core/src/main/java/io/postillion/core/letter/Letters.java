package io.postillion.core.letter;

/** Carries letters to people who have no account here. */
public interface Letters {

  /** Nobody carries letters: whoever writes one passes it on by themselves. */
  Letters NONE =
      new Letters() {
        @Override
        public boolean areSent() {
          return false;
        }

        @Override
        public void send(Letter letter) {
          throw new IllegalStateException(
              "No mail server is configured: there is nobody to carry it");
        }
      };

  /** Whether there is a way to send any. */
  boolean areSent();

  /** Takes the letter; it may go out later, but not twice. */
  void send(Letter letter);
}
