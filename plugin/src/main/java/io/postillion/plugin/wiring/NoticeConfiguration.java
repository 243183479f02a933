package io.postillion.plugin.wiring;

import io.postillion.connectors.http.Http;
import io.postillion.connectors.notify.mail.MailLetters;
import io.postillion.connectors.notify.mail.MailMessenger;
import io.postillion.connectors.notify.mail.MailSettings;
import io.postillion.connectors.notify.slack.SlackMessenger;
import io.postillion.connectors.notify.teams.TeamsMessenger;
import io.postillion.connectors.notify.webhook.WebhookMessenger;
import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.StandIns;
import io.postillion.core.brand.BrandId;
import io.postillion.core.brand.Brands;
import io.postillion.core.brand.Channels;
import io.postillion.core.client.ClientAddresses;
import io.postillion.core.client.Clients;
import io.postillion.core.content.Articles;
import io.postillion.core.flow.WorkItems;
import io.postillion.core.link.Linking;
import io.postillion.core.notice.Absences;
import io.postillion.core.notice.AddressBook;
import io.postillion.core.notice.Announcing;
import io.postillion.core.notice.Delegating;
import io.postillion.core.notice.Delegations;
import io.postillion.core.notice.LetterWriter;
import io.postillion.core.notice.Messenger;
import io.postillion.core.notice.Notices;
import io.postillion.core.notice.ReviewLinks;
import io.postillion.core.notice.Sending;
import io.postillion.core.notice.Spreading;
import io.postillion.core.notice.StandingIn;
import io.postillion.core.notice.Substitutes;
import io.postillion.core.notice.ToldHistory;
import io.postillion.core.notice.WishBook;
import io.postillion.core.people.Languages;
import io.postillion.core.people.People;
import io.postillion.core.people.PeopleBook;
import io.postillion.core.people.PersonEntry;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.core.setting.ChosenNow;
import io.postillion.core.setting.ChosenWishes;
import io.postillion.core.setting.Telling;
import io.postillion.plugin.client.LinkAddresses;
import io.postillion.plugin.config.ConditionalOnOwnEngine;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.notice.ConfiguredAddresses;
import io.postillion.plugin.notice.ConfiguredWishes;
import io.postillion.plugin.notice.DeskLinks;
import io.postillion.plugin.notice.NoticeLetters;
import io.postillion.plugin.notice.NoticeRounds;
import io.postillion.plugin.notice.NotifyProperties;
import io.postillion.plugin.notice.NotifyProperties.MailProperties;
import io.postillion.plugin.notice.PersonalLinks;
import io.postillion.plugin.store.Logins;
import io.postillion.plugin.store.Stores;
import io.postillion.processes.engine.QuestionWatch;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Telling people: what is written down, whom it is for, and by which means it goes out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifyProperties.class)
public class NoticeConfiguration {

  @Bean("postillionNotices")
  Notices notices(Stores stores) {
    return stores.notices();
  }

  @Bean("postillionWishBook")
  WishBook wishBook(Stores stores) {
    return stores.wishBook();
  }

  @Bean("postillionAbsences")
  Absences absences(Stores stores) {
    return stores.absences();
  }

  @Bean("postillionDelegations")
  Delegations delegations(Stores stores) {
    return stores.delegations();
  }

  /** Without the engine, which begins to ask before all that it needs is there. */
  @Bean("postillionAnnouncing")
  Announcing announcing(
      Notices notices, ObjectProvider<WorkItems> items, NotifyProperties settings, Clock clock) {
    return new Announcing(notices, items::getObject, settings.isOn(), clock);
  }

  @Bean("postillionToldHistory")
  @Primary
  History toldHistory(Stores stores, Announcing announcing) {
    return new ToldHistory(stores.history(), announcing);
  }

  @Bean("postillionQuestionWatch")
  @ConditionalOnOwnEngine
  QuestionWatch questionWatch(ObjectProvider<Announcing> announcing) {
    return new QuestionWatch(announcing::getObject);
  }

  @Bean("postillionSubstitutes")
  Substitutes substitutes(Absences absences, People people, Clock clock) {
    return new Substitutes(absences, people, clock);
  }

  @Bean("postillionStandIns")
  StandIns standIns(Substitutes substitutes, Delegations delegations, People people) {
    return new StandingIn(substitutes, delegations, people);
  }

  @Bean("postillionDelegating")
  Delegating delegating(
      Delegations delegations,
      Approvers approvers,
      People people,
      History history,
      Announcing announcing,
      Transactions transactions,
      Clock clock) {
    return new Delegating(delegations, approvers, people, history, announcing, transactions, clock);
  }

  @Bean("postillionUsualWishes")
  ChosenWishes usualWishes(
      NotifyProperties settings, PostillionProperties properties, ChosenNow chosen) {
    return new ChosenWishes(
        new ConfiguredWishes(
            settings.defaults(),
            properties.brands().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        brand -> new BrandId(brand.getKey()),
                        brand -> brand.getValue().notices()))),
        chosen::of);
  }

  @Bean("postillionTelling")
  Telling telling(
      AddressBook addresses,
      WishBook book,
      ChosenWishes usual,
      NotifyProperties settings,
      Clock clock) {
    return new Telling(addresses, book, usual.configured(), settings.isOn(), clock);
  }

  @Bean("postillionAddressBook")
  AddressBook addressBook(
      NotifyProperties settings,
      People people,
      Logins logins,
      PeopleBook accounts,
      Languages languages,
      WishBook book,
      ChosenWishes usual,
      Clients clients,
      Brands brands,
      @Value("${postillion.desk.enabled:true}") boolean hasPages) {
    return new ClientAddresses(
        new ConfiguredAddresses(
            settings,
            people,
            logins::all,
            person -> accounts.find(person.id()).map(PersonEntry::email).orElse(""),
            languages::of,
            book,
            usual),
        clients,
        brands,
        hasPages && settings.mail() != null);
  }

  @Bean("postillionDeskLinks")
  DeskLinks deskLinks(
      PostillionProperties properties,
      @Value("${postillion.desk.base-path:/desk}") String desk,
      @Value("${postillion.clients.base-path:/client}") String clients) {
    return new DeskLinks(properties.baseUri(), desk, clients);
  }

  @Bean("postillionLetterWriter")
  LetterWriter letterWriter(
      Posts posts,
      Articles articles,
      Brands brands,
      Channels channels,
      Approvals approvals,
      People people,
      ReviewLinks links,
      DeskLinks desk,
      Clock clock) {
    return new NoticeLetters(
        posts, articles, brands, channels, approvals, people, links, desk, messages(), clock);
  }

  /** The desk's words; there may be no desk on this node. */
  static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("postillion/desk/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean("postillionSlackMessenger")
  Messenger slackMessenger(Http http, Clock clock) {
    return new SlackMessenger(http, clock);
  }

  @Bean("postillionTeamsMessenger")
  Messenger teamsMessenger(Http http, Clock clock) {
    return new TeamsMessenger(http, clock);
  }

  @Bean("postillionWebhookMessenger")
  Messenger webhookMessenger(Http http, Clock clock) {
    return new WebhookMessenger(http, clock);
  }

  @Bean("postillionMailMessenger")
  @ConditionalOnProperty("postillion.notify.mail.host")
  MailMessenger mailMessenger(NotifyProperties settings) {
    MailProperties mail = settings.mail();
    if (mail == null) {
      throw new IllegalStateException("postillion.notify.mail.host is set, so there is a server");
    }
    return new MailMessenger(
        new MailSettings(
            mail.host(),
            mail.port(),
            mail.protection(),
            mail.user(),
            mail.password() == null ? null : Secret.of(mail.password()),
            mail.from(),
            mail.patience()));
  }

  /** The same server carries what clients are written. */
  @Bean("postillionMailLetters")
  @ConditionalOnProperty("postillion.notify.mail.host")
  MailLetters mailLetters(MailMessenger mail) {
    return new MailLetters(mail);
  }

  /** Each approver's own, where there is a desk that opens it. */
  @Bean("postillionPersonalLinks")
  @Primary
  @ConditionalOnProperty(name = "postillion.desk.enabled", matchIfMissing = true)
  PersonalLinks personalLinks(Linking linking, LinkAddresses addresses, DeskLinks desk) {
    return new PersonalLinks(linking, addresses, desk);
  }

  @Bean("postillionSpreading")
  Spreading spreading(
      Notices notices,
      AddressBook book,
      WorkItems items,
      Approvers approvers,
      Posts posts,
      Approvals approvals,
      Substitutes substitutes,
      Delegations delegations,
      Transactions transactions,
      Clock clock) {
    return new Spreading(
        notices,
        book,
        items,
        approvers,
        posts,
        approvals,
        substitutes,
        delegations,
        transactions,
        clock);
  }

  @Bean("postillionNoticeRounds")
  @ConditionalOnProperty(name = "postillion.workers.enabled", matchIfMissing = true)
  NoticeRounds noticeRounds(
      Notices notices,
      Spreading spreading,
      AddressBook book,
      WorkItems items,
      Approvers approvers,
      LetterWriter letters,
      ObjectProvider<Messenger> messengers,
      NotifyProperties settings,
      Clock clock) {
    return new NoticeRounds(
        notices,
        spreading,
        messengers.stream()
            .map(by -> new Sending(notices, book, items, approvers, letters, by, clock))
            .toList(),
        settings.isOn(),
        settings.every(),
        clock);
  }
}
