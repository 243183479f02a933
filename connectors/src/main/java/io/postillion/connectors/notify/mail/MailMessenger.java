package io.postillion.connectors.notify.mail;

import io.postillion.core.Secret;
import io.postillion.core.failure.Failure;
import io.postillion.core.failure.Rejected;
import io.postillion.core.failure.Transient;
import io.postillion.core.failure.Unauthorised;
import io.postillion.core.notice.Address;
import io.postillion.core.notice.Letter;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.Messenger;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Sends letters as text and simple HTML. The {@code Message-ID} is the same for every attempt, so
 * that mail programs show a repetition once; {@code Auto-Submitted} (RFC 3834) keeps absence notes
 * from answering.
 */
public final class MailMessenger implements Messenger {

  private static final int SERVER_ERROR = 500;

  private final MailSettings settings;
  private final InternetAddress from;
  private final Session session;

  /**
   * @throws IllegalArgumentException when the sender's address is none
   */
  public MailMessenger(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
    try {
      this.from = new InternetAddress(settings.from(), true);
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "The sender '%s' of notices is no e-mail address".formatted(settings.from()), e);
    }
  }

  private static Properties properties(MailSettings settings) {
    Properties mail = new Properties();
    String patience = Long.toString(settings.patience().toMillis());
    mail.setProperty("mail.transport.protocol", "smtp");
    mail.setProperty("mail.smtp.host", settings.host());
    mail.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    mail.setProperty("mail.smtp.connectiontimeout", patience);
    mail.setProperty("mail.smtp.timeout", patience);
    mail.setProperty("mail.smtp.writetimeout", patience);
    mail.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (settings.protection()) {
      case STARTTLS -> {
        mail.setProperty("mail.smtp.starttls.enable", "true");
        mail.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> mail.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> {}
    }
    return mail;
  }

  @Override
  public Means means() {
    return Means.EMAIL;
  }

  @Override
  public boolean hasOneServer() {
    return true;
  }

  @Override
  public void send(Letter letter, Address to) {
    MimeMessage message = message(letter, to);
    Secret password = settings.password();
    try (Transport transport = session.getTransport()) {
      transport.connect(settings.user(), password == null ? null : password.reveal());
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      throw failure(e);
    }
  }

  private MimeMessage message(Letter letter, Address to) {
    try {
      MimeMessage message = new Identified(session, letter.id(), from);
      message.setFrom(from);
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.to().reveal(), true));
      message.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "), utf8());
      message.setSentDate(Date.from(letter.at()));
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Auto-Response-Suppress", "All");
      message.setHeader("Content-Language", letter.language().toLanguageTag());
      MimeBodyPart text = new MimeBodyPart();
      text.setText(MailText.of(letter), utf8());
      MimeBodyPart html = new MimeBodyPart();
      html.setText(MailHtml.of(letter), utf8(), "html");
      Stream.of(text, html).forEach(MailMessenger::inline);
      message.setContent(new MimeMultipart("alternative", text, html));
      message.saveChanges();
      return message;
    } catch (AddressException e) {
      throw new Rejected("The person's e-mail address is none. Correct it in the settings.");
    } catch (MessagingException e) {
      throw new Rejected("The mail could not be put together: " + e.getClass().getSimpleName());
    }
  }

  private static void inline(MimeBodyPart part) {
    try {
      part.setDisposition(Part.INLINE);
    } catch (MessagingException e) {
      throw new IllegalStateException("Ours can be changed", e);
    }
  }

  private static String utf8() {
    return StandardCharsets.UTF_8.name();
  }

  /** By the answer's number: 4xx may pass, 5xx will not (RFC 5321, 4.2.1). */
  private Failure failure(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return new Unauthorised(
          "The mail server %s does not accept our login. Renew it in the settings."
              .formatted(settings.host()));
    }
    int code = code(e);
    if (code >= SERVER_ERROR) {
      return new Rejected(
          "The mail server %s refuses this mail (%d). Check the address of the person and of the sender."
              .formatted(settings.host(), code));
    }
    return new Transient(
        "The mail server %s does not take mail now%s. It is tried again by itself."
            .formatted(settings.host(), code == 0 ? "" : " (%d)".formatted(code)));
  }

  private static int code(Exception e) {
    for (Exception at = e;
        at != null;
        at = at instanceof MessagingException m ? m.getNextException() : null) {
      if (at instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      } else if (at instanceof SMTPSenderFailedException sender) {
        return sender.getReturnCode();
      } else if (at instanceof SMTPSendFailedException send
          && !(send.getNextException() instanceof SendFailedException)) {
        return send.getReturnCode();
      }
    }
    return 0;
  }

  /** One that keeps the id that it is given. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(Session session, String letter, InternetAddress from) {
      super(session);
      String address = from.getAddress();
      this.id = "<%s%s>".formatted(letter, address.substring(address.lastIndexOf('@')));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
