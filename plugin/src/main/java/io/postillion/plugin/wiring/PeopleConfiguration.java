package io.postillion.plugin.wiring;

import io.postillion.core.Secret;
import io.postillion.core.Transactions;
import io.postillion.core.brand.Brand;
import io.postillion.core.brand.Brands;
import io.postillion.core.people.Doors;
import io.postillion.core.people.InvitationLetters;
import io.postillion.core.people.Invitations;
import io.postillion.core.people.Joining;
import io.postillion.core.people.PasswordLinks;
import io.postillion.core.people.PeopleBook;
import io.postillion.core.people.PeopleKeeping;
import io.postillion.core.people.Person;
import io.postillion.core.people.PersonSteps;
import io.postillion.plugin.security.Passwords;
import io.postillion.plugin.store.Stores;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People who are kept at the desk, beside those of the configuration. */
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {

  /** Without a desk there is nobody to write to. */
  private static final class Unwritten implements InvitationLetters {

    @Override
    public boolean areSent() {
      return false;
    }

    @Override
    public void send(Brand brand, Person by, Person person, String email, Secret token) {
      throw new IllegalStateException("There is no desk to which a link could lead");
    }
  }

  @Bean("postillionPeopleBook")
  PeopleBook peopleBook(Stores stores) {
    return stores.peopleBook();
  }

  @Bean("postillionPersonSteps")
  PersonSteps personSteps(Stores stores) {
    return stores.personSteps();
  }

  @Bean("postillionInvitations")
  Invitations invitations(Stores stores) {
    return stores.invitations();
  }

  /**
   * @param ours whether people come in by our filter chains, with passwords that we keep
   */
  @Bean("postillionPasswordLinks")
  PasswordLinks passwordLinks(
      Invitations invitations,
      PersonSteps steps,
      ObjectProvider<InvitationLetters> letters,
      Brands brands,
      @Value("${postillion.security.enabled:true}") boolean ours,
      Transactions transactions,
      Clock clock) {
    return new PasswordLinks(
        invitations,
        steps,
        letters.getIfAvailable(Unwritten::new),
        brands,
        ours ? Doors.OURS : Doors.OF_THE_HOST,
        transactions,
        clock);
  }

  @Bean("postillionPeopleKeeping")
  PeopleKeeping peopleKeeping(
      PeopleBook book,
      PersonSteps steps,
      PasswordLinks links,
      Transactions transactions,
      Clock clock) {
    return new PeopleKeeping(book, steps, links, transactions, clock);
  }

  @Bean("postillionJoining")
  Joining joining(
      PeopleBook book,
      PersonSteps steps,
      Invitations invitations,
      Brands brands,
      Transactions transactions,
      Clock clock) {
    return new Joining(
        book,
        steps,
        invitations,
        brands,
        password -> Secret.of(Passwords.hash(password)),
        transactions,
        clock);
  }
}
