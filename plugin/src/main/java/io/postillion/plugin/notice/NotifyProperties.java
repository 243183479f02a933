package io.postillion.plugin.notice;

import io.postillion.connectors.notify.mail.MailSettings.Protection;
import io.postillion.core.notice.Digest;
import io.postillion.core.notice.Means;
import io.postillion.core.notice.NoticeKind;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code postillion.notify}; {@code docs/notifications.md} explains it.
 *
 * @param enabled nobody is told anything when false
 * @param every between two rounds
 * @param mail none is sent when left out
 * @param people where they are reached, by login
 * @param rooms where teams are told together, by name
 * @param defaults for people who said nothing else
 */
@ConfigurationProperties("postillion.notify")
public record NotifyProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("5s") Duration every,
    @Nullable MailProperties mail,
    @DefaultValue Map<String, AddressProperties> people,
    @DefaultValue Map<String, RoomProperties> rooms,
    @DefaultValue DefaultProperties defaults) {

  /** Whether anybody can be told at all; with a mail server, clients can. */
  public boolean isOn() {
    return enabled && !(people.isEmpty() && rooms.isEmpty() && mail == null);
  }

  /** See {@link io.postillion.connectors.notify.mail.MailSettings}. */
  public record MailProperties(
      String host,
      @DefaultValue("587") int port,
      @DefaultValue("starttls") Protection protection,
      @Nullable String user,
      @Nullable String password,
      String from,
      @DefaultValue("15s") Duration patience) {}

  /**
   * @param slack the address of an incoming webhook
   * @param teams the address of a Workflows webhook
   * @param webhookSecret {@code whsec_…}
   */
  public record AddressProperties(
      @Nullable String email,
      @Nullable URI slack,
      @Nullable URI teams,
      @Nullable URI webhook,
      @Nullable String webhookSecret) {}

  /**
   * @param brands whose news are told there
   * @param events what is told there; everything but reminders, delegations and mentions when left
   *     out
   */
  public record RoomProperties(
      Set<String> brands,
      @DefaultValue Set<NoticeKind> events,
      @Nullable String email,
      @Nullable URI slack,
      @Nullable URI teams,
      @Nullable URI webhook,
      @Nullable String webhookSecret,
      @DefaultValue("en") Locale locale,
      @DefaultValue("UTC") ZoneId zone,
      @DefaultValue("none") Digest digest,
      @DefaultValue("08:00") LocalTime digestAt) {

    AddressProperties addresses() {
      return new AddressProperties(email, slack, teams, webhook, webhookSecret);
    }
  }

  /**
   * @param events what by which means; by e-mail, or by what there is, when left out
   * @param quietFrom with {@code quietTo} the quiet hours; none when left out
   * @param urgentPasses whether escalations come in quiet hours too
   */
  public record DefaultProperties(
      @DefaultValue Map<NoticeKind, Set<Means>> events,
      @DefaultValue("none") Digest digest,
      @DefaultValue("08:00") LocalTime digestAt,
      @Nullable LocalTime quietFrom,
      @Nullable LocalTime quietTo,
      @DefaultValue("false") boolean urgentPasses) {}
}
