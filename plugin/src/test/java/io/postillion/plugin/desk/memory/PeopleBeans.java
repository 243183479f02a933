package io.postillion.plugin.desk.memory;

import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import io.postillion.core.people.Doors;
import io.postillion.core.people.InvitationLetters;
import io.postillion.core.people.Joining;
import io.postillion.core.people.PasswordLinks;
import io.postillion.core.people.People;
import io.postillion.core.people.PeopleKeeping;
import io.postillion.core.people.Person;
import io.postillion.plugin.client.LinkAddresses;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People of the configuration, and those who are added at the desk. */
@Configuration(proxyBeanMethods = false)
public class PeopleBeans {

  /** Nobody carries letters. */
  static final class NoLetters implements InvitationLetters {

    @Override
    public boolean areSent() {
      return false;
    }

    @Override
    public void send(Brand brand, Person by, Person person, String email, Secret token) {
      throw new IllegalStateException("Nobody carries it");
    }
  }

  @Bean
  MemoryPeopleBook peopleBook() {
    return new MemoryPeopleBook(List.of(Sample.CAMILLE, Sample.SAM, Sample.LEA));
  }

  @Bean
  MemoryPersonSteps personSteps() {
    return new MemoryPersonSteps();
  }

  @Bean
  MemoryInvitations invitations() {
    return new MemoryInvitations();
  }

  @Bean
  People people(MemoryPeopleBook book) {
    return new MapStores.MemoryPeople(book::people);
  }

  @Bean
  LinkAddresses linkAddresses() {
    return new LinkAddresses(URI.create("https://postillion.example"), "/desk", "/client");
  }

  @Bean
  PasswordLinks passwordLinks(
      MemoryInvitations invitations,
      MemoryPersonSteps steps,
      Brands brands,
      Transactions transactions,
      Clock clock) {
    return new PasswordLinks(
        invitations, steps, new NoLetters(), brands, Doors.OURS, transactions, clock);
  }

  @Bean
  PeopleKeeping peopleKeeping(
      MemoryPeopleBook book,
      MemoryPersonSteps steps,
      PasswordLinks links,
      Transactions transactions,
      Clock clock) {
    return new PeopleKeeping(book, steps, links, transactions, clock);
  }

  @Bean
  Joining joining(
      MemoryPeopleBook book,
      MemoryPersonSteps steps,
      MemoryInvitations invitations,
      Brands brands,
      Transactions transactions,
      Clock clock) {
    return new Joining(book, steps, invitations, brands, typed -> typed, transactions, clock);
  }
}
