package io.postillion.plugin.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.postillion.core.Secret;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  @Test
  void a_hash_says_how_it_was_made_and_is_never_twice_the_same() {
    String hash = Passwords.hash(Secret.of("correct horse"));

    assertThat(hash)
        .startsWith("{bcrypt}$2")
        .isNotEqualTo(Passwords.hash(Secret.of("correct horse")));
    assertThat(Passwords.encoder().matches("correct horse", hash)).isTrue();
    assertThat(Passwords.encoder().matches("wrong horse", hash)).isFalse();
  }

  @Test
  void a_password_of_which_bcrypt_would_not_read_the_end_is_refused() {
    Secret tooLong = Secret.of("é".repeat(37));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Passwords.hash(tooLong))
        .withMessage("A password has at most 72 bytes. Choose a shorter one.");
  }
}
