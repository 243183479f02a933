package io.postillion.plugin.wiring;

import io.postillion.core.Transactions;
import io.postillion.core.approval.Approvals;
import io.postillion.core.approval.Approvers;
import io.postillion.core.approval.Approving;
import io.postillion.core.brand.Brands;
import io.postillion.core.client.ClientReviews;
import io.postillion.core.client.Clients;
import io.postillion.core.client.Visits;
import io.postillion.core.link.Linking;
import io.postillion.core.link.Links;
import io.postillion.core.notice.Announcing;
import io.postillion.core.people.People;
import io.postillion.core.post.History;
import io.postillion.core.post.Posts;
import io.postillion.core.remark.Mentions;
import io.postillion.core.remark.Remarking;
import io.postillion.core.remark.Remarks;
import io.postillion.core.remark.Reviewing;
import io.postillion.plugin.client.ClientSettings;
import io.postillion.plugin.client.LinkAddresses;
import io.postillion.plugin.config.PostillionProperties;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links in messages, outside people, and what is said about posts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClientSettings.class)
public class LinksConfiguration {

  @Bean("postillionLinks")
  Links links(Stores stores) {
    return stores.links();
  }

  @Bean("postillionClients")
  Clients clients(Stores stores) {
    return stores.clients();
  }

  @Bean("postillionVisits")
  Visits visits(Stores stores) {
    return stores.visits();
  }

  @Bean("postillionRemarks")
  Remarks remarks(Stores stores) {
    return stores.remarks();
  }

  @Bean("postillionMentions")
  Mentions mentions(Stores stores) {
    return stores.mentions();
  }

  @Bean("postillionLinkAddresses")
  LinkAddresses linkAddresses(
      PostillionProperties properties,
      @Value("${postillion.desk.base-path:/desk}") String desk,
      ClientSettings settings) {
    return new LinkAddresses(properties.baseUri(), desk, settings.basePath());
  }

  @Bean("postillionRemarking")
  Remarking remarking(
      Remarks remarks,
      Mentions mentions,
      People people,
      Posts posts,
      History history,
      Announcing announcing,
      Transactions transactions,
      Clock clock) {
    return new Remarking(
        remarks, mentions, people, posts, history, announcing, transactions, clock);
  }

  @Bean("postillionReviewing")
  Reviewing reviewing(Approving approving, Remarking remarking) {
    return new Reviewing(approving, remarking);
  }

  @Bean("postillionLinking")
  Linking linking(
      Links links,
      Posts posts,
      People people,
      Clients clients,
      Reviewing reviewing,
      History history,
      Transactions transactions,
      Clock clock,
      ClientSettings settings) {
    return new Linking(
        links,
        posts,
        people,
        (brand, person, post) ->
            clients.find(brand, person).filter(client -> client.isFor(post)).isPresent(),
        reviewing,
        history,
        transactions,
        clock,
        settings.link());
  }

  @Bean("postillionClientReviews")
  ClientReviews clientReviews(
      Clients clients,
      Posts posts,
      Approvals approvals,
      Approvers approvers,
      Brands brands,
      Reviewing reviewing,
      Remarking remarking,
      History history,
      Clock clock) {
    return new ClientReviews(
        clients, posts, approvals, approvers, brands, reviewing, remarking, history, clock);
  }
}
