package io.postillion.connectors.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.postillion.connectors.notify.HookContract;
import io.postillion.connectors.notify.SampleLetters;
import io.postillion.core.Secret;
import io.postillion.core.failure.Rejected;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.Messenger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookMessengerTest extends HookContract {

  @Override
  protected Messenger messenger() {
    return new WebhookMessenger(http, clock);
  }

  @Test
  void it_says_what_happened_as_json() {
    messenger().send(SampleLetters.single(), address());

    assertThat(json(received().getBodyAsString()))
        .isEqualTo(
            json(
                """
                {"type": "postillion.notice", "id": "0b1e-1",
                 "timestamp": "2026-11-29T08:00:00Z", "language": "en",
                 "subject": "A review waits: The wall & <Acme>",
                 "notices": [{
                   "id": "00000000-0000-0000-0000-000000000001", "kind": "review",
                   "brand": "acme", "post": "p1",
                   "title": "A review waits: The wall & <Acme>",
                   "lines": ["For The wall (sandbox)"],
                   "preview": "<!channel> *Fresh* [bread](https://evil.example) & more\\nSecond line <b>",
                   "previewLanguage": "en",
                   "link": "https://desk.example/desk/acme/posts/p1/review"}]}
                """));
  }

  /** The secret, id and text of the specification's own example; its signature is theirs. */
  @Test
  void it_signs_as_standard_webhooks_do() {
    assertThat(
            Signature.of(
                Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "1614265330",
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void every_attempt_has_the_same_id_and_a_signature_over_what_was_sent() {
    messenger().send(SampleLetters.single(), address());

    LoggedRequest request = received();
    assertThat(request.getHeader("webhook-id")).isEqualTo("0b1e-1");
    assertThat(request.getHeader("webhook-timestamp"))
        .isEqualTo(Long.toString(SampleLetters.NOW.getEpochSecond()));
    assertThat(request.getHeader("webhook-signature"))
        .isEqualTo(
            Signature.of(
                address().key(),
                "0b1e-1",
                request.getHeader("webhook-timestamp"),
                request.getBodyAsString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"planted", "whsec_planted secret"})
  void a_secret_that_is_none_is_not_shown_and_nothing_goes_out(String secret) {
    Address address = new Address(address().to(), Secret.of(secret));

    assertThatThrownBy(() -> messenger().send(SampleLetters.single(), address))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("whsec_")
        .hasMessageNotContaining("planted")
        .hasNoCause();
    assertThatThrownBy(
            () -> messenger().send(SampleLetters.single(), new Address(address.to(), null)))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("no secret");
  }
}
