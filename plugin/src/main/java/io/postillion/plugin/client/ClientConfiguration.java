package io.postillion.plugin.client;

import io.postillion.core.Transactions;
import io.postillion.core.brand.Brands;
import io.postillion.core.client.ClientLetters;
import io.postillion.core.client.Clients;
import io.postillion.core.client.Inviting;
import io.postillion.core.client.Visiting;
import io.postillion.core.client.Visits;
import io.postillion.core.letter.Letters;
import io.postillion.core.link.Linking;
import io.postillion.core.link.Links;
import io.postillion.core.people.InvitationLetters;
import io.postillion.core.people.People;
import io.postillion.core.post.Posts;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Remarking;
import io.postillion.plugin.client.team.RemarkViews;
import io.postillion.plugin.desk.frame.DeskSettings;
import io.postillion.plugin.desk.frame.Times;
import io.postillion.plugin.security.ClientSecurityConfiguration;
import io.postillion.plugin.store.Logins;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The pages of clients, and of links at the desk; needs the desk and the core's use cases. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "postillion.desk.enabled", matchIfMissing = true)
@Import(ClientSecurityConfiguration.class)
@ComponentScan(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    useDefaultFilters = false,
    includeFilters = @Filter({Controller.class, ControllerAdvice.class}))
public class ClientConfiguration {

  /** Until somebody carries letters, managers pass links and PINs on. */
  @Bean("postillionClientLetters")
  ClientLetters clientLetters(
      ObjectProvider<Letters> letters,
      @Qualifier("postillionDeskMessages") MessageSource messages,
      LinkAddresses addresses) {
    return new WrittenToClients(letters.getIfAvailable(() -> Letters.NONE), messages, addresses);
  }

  /** The same for colleagues. */
  @Bean("postillionInvitationLetters")
  InvitationLetters invitationLetters(
      ObjectProvider<Letters> letters,
      @Qualifier("postillionDeskMessages") MessageSource messages,
      LinkAddresses addresses) {
    return new WrittenToPeople(letters.getIfAvailable(() -> Letters.NONE), messages, addresses);
  }

  @Bean("postillionClientWeb")
  ClientWeb clientWeb(DeskSettings desk, ClientSettings settings, Visiting visiting) {
    return new ClientWeb(desk.basePath(), settings.basePath(), new ClientArgument(visiting));
  }

  @Bean("postillionClientVisitCookie")
  VisitCookie clientVisitCookie(ClientSettings settings) {
    return new VisitCookie(settings.basePath());
  }

  @Bean("postillionClientLimits")
  Limits clientLimits(Clock clock) {
    return new Limits(clock);
  }

  @Bean("postillionLinkOpenings")
  Openings linkOpenings(ClientSettings settings) {
    return new Openings(settings.recordAddresses());
  }

  @Bean("postillionRemarkViews")
  RemarkViews remarkViews(
      Remarking remarking,
      Linking linking,
      Posts posts,
      Clients clients,
      Logins logins,
      People people,
      RemarkLines lines,
      Times times) {
    return new RemarkViews(remarking, linking, posts, clients, logins, people, lines, times);
  }

  @Bean("postillionInviting")
  Inviting inviting(
      Clients clients,
      Visits visits,
      Links links,
      Posts posts,
      Brands brands,
      ClientLetters letters,
      Transactions transactions,
      Clock clock,
      ClientSettings settings) {
    return new Inviting(
        clients, visits, links, posts, brands, letters, transactions, clock, settings.times());
  }

  @Bean("postillionVisiting")
  Visiting visiting(
      Clients clients,
      Visits visits,
      Links links,
      Brands brands,
      ClientLetters letters,
      Clock clock,
      ClientSettings settings) {
    return new Visiting(clients, visits, links, brands, letters, clock, settings.times());
  }

  @Bean("postillionRemarkLines")
  RemarkLines remarkLines(People people, Mentions mentions, Times times) {
    return new RemarkLines(people, mentions, times);
  }
}
