package io.postillion.connectors.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.postillion.connectors.Logs;
import io.postillion.connectors.notify.SampleLetters;
import io.postillion.connectors.notify.mail.MailSettings.Protection;
import io.postillion.core.Secret;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.Letter;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server in this JVM. */
class MailMessengerTest {

  private static final Address ADA =
      new Address(Secret.of("Ada Approver <ada@acme.example>"), null);

  private final GreenMail server = new GreenMail(new ServerSetup(0, "localhost", "smtp"));

  @BeforeEach
  void open() {
    server.start();
    server.setUser("ada@acme.example", "post", "planted-password");
  }

  @AfterEach
  void close() {
    server.stop();
  }

  private static MailMessenger messenger(
      int port, Protection protection, @Nullable String password) {
    return new MailMessenger(
        new MailSettings(
            "localhost",
            port,
            protection,
            password == null ? null : "post",
            password == null ? null : Secret.of(password),
            "Postillion <post@desk.example>",
            Duration.ofSeconds(2)));
  }

  private MimeMessage sent(Letter letter) {
    messenger(server.getSmtp().getPort(), Protection.NONE, "planted-password").send(letter, ADA);
    MimeMessage[] messages = server.getReceivedMessages();
    return messages[messages.length - 1];
  }

  @Test
  void a_letter_arrives_as_text_and_as_html_that_does_nothing() throws Exception {
    MimeMessage mail = sent(SampleLetters.single());

    assertThat(mail.getSubject()).isEqualTo("A review waits: The wall & <Acme>");
    assertThat(mail.getFrom()[0]).hasToString("Postillion <post@desk.example>");
    assertThat(mail.getAllRecipients()[0]).hasToString("Ada Approver <ada@acme.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Content-Language")).containsExactly("en");
    MimeMultipart both = (MimeMultipart) mail.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(text(both, 0))
        .isEqualTo(
            """
            A review waits: The wall & <Acme>
            For The wall (sandbox)

            > <!channel> *Fresh* [bread](https://evil.example) & more
            > Second line <b>

            Read and decide:
            https://desk.example/desk/acme/posts/p1/review

            --\s
            You get this because you review for Acme.
            https://desk.example/desk/acme/notices
            """);
    assertThat(text(both, 1))
        .contains(
            "&lt;!channel&gt; *Fresh* [bread](https://evil.example) &amp; more<br>",
            "<a href=\"https://desk.example/desk/acme/posts/p1/review\">Read and decide</a>")
        .doesNotContain("<img", "<script", "<b>", "href=\"https://evil");
  }

  private static String text(MimeMultipart parts, int index) throws Exception {
    return ((String) parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
  }

  @Test
  void a_repetition_has_the_same_id() throws Exception {
    String first = sent(SampleLetters.single()).getMessageID();

    assertThat(sent(SampleLetters.single()).getMessageID())
        .isEqualTo(first)
        .isEqualTo("<0b1e-1@desk.example>");
    assertThat(sent(SampleLetters.digest()).getMessageID()).isNotEqualTo(first);
  }

  @Test
  void a_digest_has_a_heading_for_each_brand() throws Exception {
    MimeMultipart both = (MimeMultipart) sent(SampleLetters.digest()).getContent();

    assertThat(text(both, 0)).containsSubsequence("== Acme ==", "== Globex ==");
    assertThat(text(both, 1)).containsSubsequence(">Acme</h2>", ">Globex</h2>");
  }

  @Test
  void a_subject_cannot_add_headers() throws Exception {
    Letter one = SampleLetters.single();
    Letter forged =
        new Letter(
            one.id(),
            one.at(),
            one.language(),
            "Hello\r\nBcc: everybody@acme.example",
            one.sections(),
            one.closing(),
            one.settings());

    MimeMessage mail = sent(forged);

    assertThat(mail.getSubject()).isEqualTo("Hello Bcc: everybody@acme.example");
    assertThat(mail.getHeader("Bcc")).isNull();
  }

  @Test
  void a_wrong_password_asks_for_a_new_one_without_showing_it() {
    try (Logs logs = Logs.ofEverything()) {
      assertThatThrownBy(
              () ->
                  messenger(server.getSmtp().getPort(), Protection.NONE, "planted-wrong")
                      .send(SampleLetters.single(), ADA))
          .isInstanceOf(Unauthorised.class)
          .hasMessageContaining("localhost")
          .hasMessageNotContaining("planted");
      assertThat(logs.text()).doesNotContain("planted");
    }
  }

  @Test
  void a_server_without_encryption_gets_neither_letter_nor_password() {
    assertThatThrownBy(
            () ->
                messenger(server.getSmtp().getPort(), Protection.STARTTLS, "planted-password")
                    .send(SampleLetters.single(), ADA))
        .isInstanceOf(Transient.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_dead_server_is_tried_again() {
    int port = server.getSmtp().getPort();
    server.stop();

    assertThatThrownBy(
            () -> messenger(port, Protection.NONE, null).send(SampleLetters.single(), ADA))
        .isInstanceOf(Transient.class)
        .hasMessageContaining("tried again by itself");
  }

  @Test
  void an_address_that_is_none_is_the_end_of_it() {
    assertThatThrownBy(
            () ->
                messenger(server.getSmtp().getPort(), Protection.NONE, null)
                    .send(
                        SampleLetters.single(),
                        new Address(Secret.of("planted@acme.example\r\nRCPT TO:<x@y>"), null)))
        .isInstanceOf(Rejected.class)
        .hasMessageNotContaining("planted");
  }

  /** Answers of a server that is in a mood, by a server that says its lines and nothing else. */
  @Test
  void what_the_server_says_of_the_address_decides() throws Exception {
    assertThat(answered("450 4.2.0 Come back later")).isInstanceOf(Transient.class);
    assertThat(answered("550 5.1.1 No such box")).isInstanceOf(Rejected.class);
  }

  private static Throwable answered(String toTheAddress) throws IOException {
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      CompletableFuture<Void> talk =
          CompletableFuture.runAsync(
              () ->
                  say(
                      door,
                      List.of("220 hello", "250 hello", "250 sender", toTheAddress, "250 reset")));
      try {
        messenger(door.getLocalPort(), Protection.NONE, null).send(SampleLetters.single(), ADA);
        return new AssertionError("It was taken");
      } catch (Transient | Rejected failure) {
        return failure;
      } finally {
        talk.cancel(true);
      }
    }
  }

  private static void say(ServerSocket door, List<String> lines) {
    try (Socket caller = door.accept()) {
      var in =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
      for (String line : lines) {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (in.readLine() == null) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
